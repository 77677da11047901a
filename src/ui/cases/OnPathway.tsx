import type { Case, Decision } from '../../model/model.ts'
import { type CaseProgress, firstAnswer } from '../../store/late.ts'
import { samePatient } from '../../store/store.ts'
import { patientOfCase, say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

const mineFirst =
  (mine: string | undefined) => (one: { readonly id: string }, other: { readonly id: string }) =>
    Number(other.id === mine) - Number(one.id === mine)

/** The three ways on the diagram: the place of each decision, and the treatments that were chosen or could have been. */
export function OnPathway({ each, progress }: { each: Case; progress: CaseProgress | undefined }) {
  const pack = useExplorer((state) => state.pack)
  const packs = useExplorer((state) => state.packs)
  const actions = useActions()
  const { decisions = [] } = each
  const show = (decision: Decision | undefined, node: string | null) => {
    const patient = patientOfCase(pack, each, decision)
    // The case itself keeps its name in the patient panel; at an earlier moment it is another patient.
    if (samePatient(patient, patientOfCase(pack, each))) actions.openCase(each.id)
    else actions.takeOver(patient)
    // A patient opened afresh: nothing of it is a change to be marked.
    actions.restore({ before: null })
    actions.focusNode(node)
    actions.see({ screen: 'explore', inspector: true })
    actions.tell({
      kind: 'info',
      title: say('debrief.leads-back', { title: each.title }),
      details: [say('debrief.leads-back-how')],
    })
  }
  const titleOf = (id: string) => pack.nodes.find((node) => node.id === id)?.title ?? id
  return (
    <section aria-label={say('debrief.see')}>
      <h4>{say('debrief.see')}</h4>
      <p>{say('debrief.see-about')}</p>
      <ul className="on-pathway">
        {decisions.map((decision, index) => {
          const mine = firstAnswer(progress, decision.id)
          const places: [string, string][] = [
            [say('case.step.decision', { number: index + 1 }), decision.node],
            ...decision.options
              .toSorted(mineFirst(mine))
              .flatMap(({ id, takes, verdict }): [string, string][] => {
                const whose = [
                  ...(id === mine ? [say('debrief.mine')] : []),
                  ...(verdict === 'article' ? [say('debrief.article')] : []),
                  ...(decision.today.options.includes(id) ? [say('debrief.today')] : []),
                ]
                return takes === undefined || whose.length === 0 ? [] : [[whose.join(', '), takes]]
              }),
          ]
          return (
            <li key={decision.id}>
              {places.map(([whose, node]) => (
                <button
                  key={`${whose} ${node}`}
                  type="button"
                  className="button"
                  aria-label={`${whose}. ${say('debrief.show-place', { title: titleOf(node) })}`}
                  onClick={() => show(decision, node)}
                >
                  <span className="on-pathway-whose">{whose}</span> {titleOf(node)}
                </button>
              ))}
            </li>
          )
        })}
      </ul>
      {packs
        .filter((other) => other.id !== pack.id)
        .map((other) => (
          <button
            key={other.id}
            type="button"
            className="button"
            onClick={() => {
              show(undefined, null)
              actions.openPack(other)
            }}
          >
            {say('debrief.see-other', { title: other.title })}
          </button>
        ))}
    </section>
  )
}
