import { useRef } from 'react'
import type { Proof } from '../../ports/proof.ts'
import { proofLines, say, sayCount } from '../../view/late.ts'
import { TRUTH_WORDS } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { type ProofRun, useProof } from './useProof.ts'

/** What is promised of the pathway for every patient, and the proof of it, run where the person is. */
export function ProofSheet() {
  const { run, start, cancel } = useProof()
  const pack = useExplorer((state) => state.pack)
  const startButton = useRef<HTMLButtonElement>(null)
  const proof = run.is === 'done' ? run.proof : undefined
  const promises = proof?.promises ?? pack.promises.map(({ id, sentence }) => ({ id, sentence }))
  const again = run.is === 'not-run' || run.is === 'running' ? 'prove.start' : 'prove.again'
  return (
    <>
      <p>{say('prove.about')}</p>
      <div className="sheet-proof-run">
        {/* It stays where it is while the proof runs, so that focus does too. */}
        <button
          ref={startButton}
          type="button"
          className="button"
          data-kind="primary"
          aria-disabled={run.is === 'running'}
          onClick={() => run.is !== 'running' && start()}
        >
          {say(again)}
        </button>
        {run.is === 'running' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              cancel()
              startButton.current?.focus()
            }}
          >
            {say('prove.cancel')}
          </button>
        )}
      </div>
      <Progress run={run} />
      <p className="sheet-proof-outcome" role="status">
        {outcomeOf(run)}
      </p>
      {proof !== undefined && <Outcome proof={proof} />}
      <section aria-label={say('prove.promises')}>
        <h3>{say('prove.promises')}</h3>
        {promises.length === 0 && <p>{say('prove.no-promises')}</p>}
        <ul className="sheet-promises">
          {promises.map((promise) => (
            <li key={promise.id}>
              {'held' in promise && <Verdict held={promise.held} />} {promise.sentence}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Verdict({ held }: { held: boolean }) {
  return (
    <strong className="sheet-promise-verdict" data-held={held}>
      {TRUTH_WORDS[held ? 'true' : 'false'].mark} {say(held ? 'prove.held' : 'prove.broken')}
    </strong>
  )
}

function Progress({ run }: { run: ProofRun }) {
  if (run.is !== 'running') return null
  const { progress } = run
  return (
    <p className="sheet-proof-progress">
      <progress aria-label={say('prove.running')} max={progress?.total} value={progress?.done} />
      <span>
        {progress === undefined
          ? say('prove.starting')
          : say('prove.progress', {
              done: progress.done.toLocaleString('en'),
              total: progress.total.toLocaleString('en'),
            })}
      </span>
    </p>
  )
}

function outcomeOf(run: ProofRun): string {
  if (run.is === 'running') return ''
  if (run.is !== 'done') return say(`prove.${run.is}`)
  const faults = run.proof.faults.length
  return faults === 0 ? say('prove.done') : sayCount('prove.done-faults', faults)
}

/** What was looked at, and each thing that does not hold with a patient who shows it. */
function Outcome({ proof }: { proof: Proof }) {
  const pack = useExplorer((state) => state.pack)
  const { takeOver, focusNode, see } = useActions()
  const { facts, faults } = proofLines(pack, proof)
  // A fault may be of a rule or a promise alone: then the details show where the patient is.
  const stepOf = (id: string) => (pack.nodes.some((each) => each.id === id) ? id : null)
  return (
    <>
      <section aria-label={say('prove.facts')}>
        <h3>{say('prove.facts')}</h3>
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </section>
      {faults.length > 0 && (
        <section aria-label={say('prove.faults')}>
          <h3>{say('prove.faults')}</h3>
          <ul className="sheet-faults">
            {faults.map(({ fault: { patient, node, subject }, text }) => (
              <li key={text}>
                <p>{text}</p>
                {patient !== undefined && (
                  <button
                    type="button"
                    className="button"
                    onClick={() => {
                      takeOver(patient)
                      focusNode(stepOf(node ?? subject))
                      see({ sheet: null })
                    }}
                  >
                    {say('prove.load')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
