import type { Variant } from '../../store/late.ts'
import { say, sayCount, stateWords, variantReasons } from '../../view/late.ts'
import { sentenceText } from '../../view/view.ts'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { Cautions } from './Cautions.tsx'

/** As many steps as are read at once. */
const READABLE = 7

/** What one changed answer did: the way before and after, every step that differs, and why. */
export function Turned({ variant }: { variant: Variant }) {
  const units = useExplorer((state) => state.view.units)
  const { before, after, differences, turn } = variant
  const { reasons, cautions, promise } = variantReasons(variant)
  return (
    <div className="turned">
      <dl>
        <dt>{say('variant.was')}</dt>
        <dd>{sentenceText(before, units)}</dd>
        {turn !== 'the-same' && (
          <>
            <dt>{say('variant.is')}</dt>
            <dd>{sentenceText(after, units)}</dd>
          </>
        )}
      </dl>
      {differences.length > 0 && (
        <>
          <h5>{say('variant.what')}</h5>
          <ul>
            {differences.slice(0, READABLE).map((each) => (
              <li key={each.node}>
                {say('difference', {
                  title: each.after.node.title,
                  after: stateWords(each.after),
                  before: stateWords(each.before),
                })}
              </li>
            ))}
            {differences.length > READABLE && (
              <li>{sayCount('variant.more', differences.length - READABLE)}</li>
            )}
          </ul>
        </>
      )}
      <h5>{say('variant.why')}</h5>
      {turn === 'the-same' && <p>{say('variant.why-same')}</p>}
      {promise !== undefined && <p>{say('variant.why-promise', { sentence: promise })}</p>}
      {reasons.length > 0 && (
        <ul>
          {reasons.map((why) => (
            <li key={why}>
              <Prose text={why} />
            </li>
          ))}
        </ul>
      )}
      <Cautions cautions={cautions} />
    </div>
  )
}
