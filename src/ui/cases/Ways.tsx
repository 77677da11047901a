import type { DecisionOption } from '../../model/model.ts'
import { type Parting, say } from '../../view/late.ts'
import { VerdictBadge } from './VerdictBadge.tsx'

/** Three ways through a case as a table: mine, the article's, and today's as we read it. */
export function Ways({ partings }: { partings: readonly Parting[] }) {
  return (
    <table className="ways" aria-label={say('debrief.table')}>
      <thead>
        <tr>
          {(['decision', 'mine', 'article', 'today'] as const).map((key) => (
            <th key={key} scope="col">
              {say(`debrief.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {partings.map(({ decision, number, mine, revised, article }) => {
          const { id, question, options, today } = decision
          return (
            <tr key={id} data-decision={id}>
              <th scope="row">{say('debrief.numbered', { number, question })}</th>
              <td data-who={say('debrief.mine')}>
                {mine === undefined ? say('debrief.no-answer') : <Answer option={mine} />}
                {revised !== undefined && (
                  <>
                    <p className="ways-revised">{say('case.revised-answer')}</p>
                    <Answer option={revised} />
                  </>
                )}
              </td>
              <td data-who={say('debrief.article')}>
                <ul>
                  {article.map((option) => (
                    <li key={option.id}>{option.text}</li>
                  ))}
                </ul>
              </td>
              <td data-who={say('debrief.today')}>
                {today.options.length === 0 ? (
                  say('debrief.today-none')
                ) : (
                  <ul>
                    {today.options.map((option) => (
                      <li key={option}>{options.find(({ id }) => id === option)?.text}</li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Answer({ option }: { option: DecisionOption }) {
  return (
    <>
      <p>{option.text}</p>
      <VerdictBadge option={option} />
    </>
  )
}
