import { conditionHolds } from '../../store/late.ts'
import { type Shelved, say, studiedChoices } from '../../view/late.ts'
import { Wide } from '../parts/Wide.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** The attributes whose choices are columns of the map; the kidney limit is in words, and so is the place. */
const CHOICES = ['ln-class', 'treatment-stage', 'pregnancy'] as const
const LIMITS = ['creatinine', 'gfr-status'] as const

/** A map of who was studied: which classes, which line of treatment, which kidneys, and where. */
export function Studied({ shelf }: { shelf: readonly Shelved[] }) {
  const attributes = useExplorer((state) => state.pack.attributes)
  const { see } = useActions()
  const groups = CHOICES.flatMap((id) => {
    const attribute = attributes.find((each) => each.id === id)
    return attribute?.kind === 'choice' ? [attribute] : []
  })
  const rows = shelf.filter(({ source }) => source.population.length > 0)
  return (
    <>
      <p className="evidence-about">{say('studied.about')}</p>
      <Wide className="studied" name={say('evidence.studied')}>
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {say('evidence.col.short')}
              </th>
              {groups.map(({ id, label, choices }) => (
                <th key={id} scope="colgroup" colSpan={choices.length} className="studied-group">
                  {label}
                </th>
              ))}
              <th scope="col" rowSpan={2} className="studied-group">
                {say('studied.kidney')}
              </th>
              <th scope="col" rowSpan={2}>
                {say('evidence.col.place')}
              </th>
            </tr>
            <tr>
              {groups.flatMap(({ id, choices }) =>
                choices.map((choice, index) => (
                  <th
                    key={`${id} ${choice.id}`}
                    scope="col"
                    className={index === 0 ? 'studied-group' : undefined}
                  >
                    <span className="studied-choice">{choice.short}</span>
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((shelved) => (
              <tr key={shelved.source.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="evidence-open"
                    onClick={() => see({ item: shelved.source.id })}
                  >
                    {shelved.source.short}
                  </button>
                </th>
                {groups.flatMap(({ id, choices }) => {
                  const studied = studiedChoices(shelved, id, (pack, source, choice) =>
                    conditionHolds(pack, source, id, choice),
                  )
                  return choices.map((choice, index) => (
                    <td
                      key={`${id} ${choice.id}`}
                      className={index === 0 ? 'studied-group studied-cell' : 'studied-cell'}
                    >
                      <Cell included={studied?.get(choice.id)} />
                    </td>
                  ))
                })}
                <td className="studied-group studied-words">{limitOf(shelved)}</td>
                <td className="studied-words">{shelved.source.place}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}

function Cell({ included }: { included: boolean | undefined }) {
  const word = included === undefined ? 'unknown' : included ? 'yes' : 'no'
  return (
    <span className="studied-mark" data-included={word}>
      <span className="visually-hidden">{say(`studied.${word}`)}</span>
    </span>
  )
}

function limitOf({ source }: Shelved): string {
  const rows = source.population.filter(({ attribute }) => LIMITS.some((id) => id === attribute))
  const told = rows.filter(({ when }) => when !== 'not-reported')
  return told.length > 0 ? told.map(({ words }) => words).join(' ') : say('studied.unknown')
}
