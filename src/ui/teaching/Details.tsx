import { asideOf, isAsked, isVeiled, stepOnStage, waysFrom } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { LOOK_WORDS } from '../../view/view.ts'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { Cautions, Rules, StanceLine } from './StepView.tsx'
import { useMoves } from './useMoves.ts'
import { useRoom } from './useRoom.ts'

/**
 * The step on the stage for whoever asks "what is that?": what it is, what is said of it and why, and where it leads,
 * numbered as the keys are. Never the notes, and nothing that would answer a question the room is still asked.
 */
export function Details({ onClose }: { onClose: () => void }) {
  const aside = useRoom((room) => room.aside)
  const id = useExplorer((state) => stepOnStage(state, aside))
  const step = useExplorer((state) => (id === undefined ? undefined : asideOf(state, id)))
  const ways = useExplorer((state) => waysFrom(state.pack, id ?? ''))
  const veiled = useExplorer(isVeiled) && aside === null
  // Where the room is asked the numbers count its hands.
  const asked = useExplorer(isAsked) && aside === null
  const { toNode } = useMoves()
  return (
    <aside className="present-panel details" aria-label={say('present.details')}>
      <div className="present-panel-head">
        <h2>{say('present.details')}</h2>
        <button type="button" className="present-tool" onClick={onClose}>
          {say('sheet.close')}
        </button>
      </div>
      {step === undefined ? (
        <p>{say('present.details-none')}</p>
      ) : (
        <>
          <h3>
            <span className="present-ids">{step.code}</span> {step.title}
          </h3>
          {!veiled &&
            (step.stance === undefined ? (
              <p className="details-look">
                <span aria-hidden="true">{LOOK_WORDS[step.look].mark}</span> {LOOK_WORDS[step.look].word}
              </p>
            ) : (
              <StanceLine stance={step.stance} before="" />
            ))}
          <p>
            <Prose text={step.text} />
          </p>
          {ways.length > 0 && (
            <section aria-label={say('present.leads-to')}>
              <h3>{say('present.leads-to')}</h3>
              <ol className="details-ways">
                {ways.map((node, index) => (
                  <li key={node.id}>
                    <button
                      type="button"
                      className="present-tool"
                      aria-keyshortcuts={asked || index > 8 ? undefined : String(index + 1)}
                      onClick={() => toNode(node.id)}
                    >
                      <span className="present-ids">{asked ? node.code : index + 1}</span> {node.title}
                    </button>
                  </li>
                ))}
              </ol>
            </section>
          )}
          {veiled ? (
            <p className="present-fine">{say('present.details-veiled')}</p>
          ) : (
            <>
              {step.why.length > 0 && (
                <section aria-label={say('present.why')}>
                  <h3>{say('present.why')}</h3>
                  <Rules lines={step.why} />
                </section>
              )}
              <Cautions cautions={step.cautions} />
            </>
          )}
        </>
      )}
    </aside>
  )
}
