import type { Case, DecisionOption } from '../../model/model.ts'
import { type CaseProgress, firstAnswer, lastAnswer } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { VerdictBadge } from './VerdictBadge.tsx'

/** Three ways through a case as a table: mine, the article's, and today's as we read it. */
export function Ways({ each, progress }: { each: Case; progress: CaseProgress | undefined }) {
  const { decisions = [] } = each
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
        {decisions.map(({ id, question, options, today }) => {
          const of = (option: string | undefined) => options.find((known) => known.id === option)
          const [first, last] = [of(firstAnswer(progress, id)), of(lastAnswer(progress, id))]
          return (
            <tr key={id} data-decision={id}>
              <th scope="row">{question}</th>
              <td data-who={say('debrief.mine')}>
                {first === undefined ? say('debrief.no-answer') : <Answer option={first} />}
                {last !== undefined && last !== first && (
                  <>
                    <p className="ways-revised">{say('case.revised-answer')}</p>
                    <Answer option={last} />
                  </>
                )}
              </td>
              <td data-who={say('debrief.article')}>
                <ul>
                  {options
                    .filter(({ verdict }) => verdict === 'article')
                    .map((option) => (
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
                      <li key={option}>{of(option)?.text}</li>
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
