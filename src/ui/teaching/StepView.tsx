import type { Caution, StepStop } from '../../view/late.ts'
import { say } from '../../view/late.ts'
import {
  LOOK_WORDS,
  listed,
  lowerFirst,
  type RuleLine,
  type StanceWords,
  upperFirst,
} from '../../view/view.ts'
import { ClaimCard } from '../parts/ClaimCard.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'
import { StageMap } from './StageMap.tsx'
import { StopPart } from './StopPart.tsx'

/**
 * A step or a choice: first what it is, beside the picture; then why, beside what it must not be read without.
 * `named` says its title, where the stop is called otherwise.
 */
export function StepView({ stop, named = false }: { stop: StepStop; named?: boolean }) {
  const { stance, why, beside, look, cautions, claims } = stop
  return (
    <>
      <div className="present-open">
        <div className="present-words">
          {named && (
            <h2 className="present-named">
              {stop.title} <span className="present-ids">{stop.code}</span>
            </h2>
          )}
          {stance === undefined ? (
            <p className="present-outcome">
              <span aria-hidden="true">{LOOK_WORDS[look].mark}</span> {LOOK_WORDS[look].word}
            </p>
          ) : (
            <StanceLine
              stance={stance}
              before={stance.given === 'true' ? upperFirst(say('present.given')) : ''}
            />
          )}
          <p>
            <Prose text={stop.text} />
          </p>
          {stop.because.length > 0 && (
            <StopPart title={say('present.led')}>
              <ul className="present-answers">
                {stop.because.map((answer) => (
                  <li key={answer}>{upperFirst(answer)}</li>
                ))}
              </ul>
            </StopPart>
          )}
        </div>
        <StageMap focus={[stop.id]} />
      </div>
      <div className="present-columns" data-beside={cautions.length > 0}>
        {(why.length > 0 || beside.length > 0 || stance !== undefined) && (
          <div>
            <StopPart title={say('present.why')}>
              {why.length === 0 && <p>{say('details.silent')}</p>}
              <Rules lines={why} />
            </StopPart>
            {beside.length > 0 && (
              <StopPart title={say('details.beside')}>
                <Rules lines={beside} />
              </StopPart>
            )}
          </div>
        )}
        <Cautions cautions={cautions} />
      </div>
      {claims.length > 0 && (
        <Fold
          className="present-fold"
          summary={say('present.claims', { list: listed(claims.map(({ claim }) => claim.id)) })}
        >
          {claims.map((view) => (
            <ClaimCard key={view.claim.id} view={view} />
          ))}
        </Fold>
      )}
    </>
  )
}

/** What the source says, as mark and word, and what it still depends on. */
export function StanceLine({ stance, before }: { stance: StanceWords; before: string }) {
  return (
    <>
      <p className="present-outcome" data-stance={stance.settled ? stance.stance : 'unsettled'}>
        {before !== '' && <span className="present-before">{before}</span>}
        <Mark stance={stance.settled ? stance.stance : 'unsettled'} /> {stance.word.word}
      </p>
      {stance.dependsOn.length > 0 && (
        <p>
          {say('present.depends', { list: listed(stance.dependsOn.map(({ label }) => lowerFirst(label))) })}
        </p>
      )}
    </>
  )
}

export function Rules({ lines }: { lines: readonly RuleLine[] }) {
  return lines.map(({ rule, strength }) => (
    <div key={rule.id} className="present-rule" data-rule={rule.id}>
      <p>
        <Prose text={rule.why} />
      </p>
      <p className="present-fine">
        {[rule.id, strength.word, ...(rule.claims.length > 0 ? [rule.claims.join(' ')] : [])].join(' · ')}
      </p>
      {rule.unverified && <p>⚠ {say('details.unverified')}</p>}
    </div>
  ))
}

/** A claim is named by its id; where it needs a correction or a note, that stands with it. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  if (cautions.length === 0) return null
  return (
    <StopPart title={say('present.cautions')} kind="cautions">
      <ul>
        {cautions.map(({ claims, discrepancy, text }) => (
          <li key={`${discrepancy ?? ''} ${claims.join(' ')}`} data-claims={claims.join(' ')}>
            <Prose text={text} />{' '}
            <span className="present-ids">
              {[...(discrepancy === undefined ? [] : [discrepancy]), ...claims].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </StopPart>
  )
}
