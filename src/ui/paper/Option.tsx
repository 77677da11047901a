import { type PaperOption, type Shared, say } from '../../view/late.ts'
import { listed, lowerFirst, type RuleLine, type StanceWords, upperFirst } from '../../view/view.ts'
import { Mark, StanceBadge } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'

export const toneOf = ({ settled, stance }: StanceWords) => (settled ? stance : 'unsettled')

/** One choice, or the step where the patient is: what is said of it, why, and how firmly. */
export function Option({ option: { stop, beside } }: { option: PaperOption }) {
  const { code, title, text, stance, why } = stop
  return (
    <article className="paper-option" data-option={stop.id}>
      <h3>
        <span className="paper-code">{code}</span> {title}
        {stance !== undefined && <StanceBadge stance={toneOf(stance)} />}
      </h3>
      <p>
        <Prose text={text} />
      </p>
      {stance !== undefined && stance.dependsOn.length > 0 && (
        <p>
          {say('present.depends', { list: listed(stance.dependsOn.map(({ label }) => lowerFirst(label))) })}
        </p>
      )}
      {stance !== undefined && why.length === 0 && <p>{say('details.silent')}</p>}
      <Rules title={say('present.why')} lines={why} />
      <Rules title={say('details.beside')} lines={beside} />
    </article>
  )
}

export function Rules({ title, lines }: { title: string; lines: readonly RuleLine[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul className="paper-reasons">
        {lines.map((line) => (
          <li key={line.rule.id}>
            <Said line={line} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a rule says, how firmly, and the claims it rests on. */
function Said({ line: { rule, strength } }: { line: RuleLine }) {
  return (
    <>
      <Prose text={rule.why} />{' '}
      <span className="paper-fine">
        {[strength.word, rule.id, ...(rule.claims.length > 0 ? [rule.claims.join(' ')] : [])].join(' · ')}
      </span>
      {rule.unverified && <strong> ⚠ {say('details.unverified')}</strong>}
    </>
  )
}

/** What is said of several of the choices, each with the codes of those it is said of. */
export function SharedReasons({ shared }: { shared: readonly Shared[] }) {
  if (shared.length === 0) return null
  return (
    <article className="paper-option" data-shared="">
      <h3>{say('paper.shared')}</h3>
      <ul className="paper-reasons">
        {shared.map(({ line, codes }) => (
          <li key={line.rule.id}>
            <strong>{codes.join(' ')}</strong> <Said line={line} />
          </li>
        ))}
      </ul>
    </article>
  )
}

/** What would change what is said of a choice, smallest first. */
export function Changes({ option: { stop, changes } }: { option: PaperOption }) {
  const { title, stance } = stop
  return (
    <div className="paper-changes">
      <h3>
        {stance === undefined ? title : say('paper.changes-of', { title, stance: stance.word.word })}
        {stance !== undefined && <Mark stance={toneOf(stance)} />}
      </h3>
      {changes.length === 0 && <p>{say('details.changes-none')}</p>}
      <ul>
        {changes.map((change) => {
          const steps = listed(change.steps.map(({ words }) => words))
          return (
            <li key={`${steps} ${change.outcomeWords}`}>
              {upperFirst(steps)}{' '}
              <span className="paper-outcome">
                →{' '}
                {change.stanceChanges && change.outcome.stance !== undefined && (
                  <>
                    <Mark stance={change.outcome.stance} />{' '}
                  </>
                )}
                <strong>{change.outcomeWords}</strong>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
