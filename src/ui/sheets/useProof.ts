import { useEffect, useRef, useState } from 'react'
import { type Proof, type ProofProgress, startProof } from '../../ports/proof.ts'
import { useExplorer } from '../useExplorer.tsx'

/** A run of the proof: not begun, under way (no progress yet: starting), at its end, or given up. */
export type ProofRun =
  | { readonly is: 'not-run' | 'stopped' | 'failed' }
  | { readonly is: 'running'; readonly progress?: ProofProgress }
  | { readonly is: 'done'; readonly proof: Proof }

/** Runs the proof of the open pack for as long as the panel that asks for it is there. */
export function useProof(): { run: ProofRun; start: () => void; cancel: () => void } {
  const pack = useExplorer((state) => state.pack)
  const [run, setRun] = useState<ProofRun>({ is: 'not-run' })
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  return {
    run,
    start() {
      stop.current()
      setRun({ is: 'running' })
      stop.current = startProof(pack, {
        progress: (progress) => setRun({ is: 'running', progress }),
        done: (proof) => setRun({ is: 'done', proof }),
        failed: () => setRun({ is: 'failed' }),
      })
    },
    cancel() {
      stop.current()
      setRun({ is: 'stopped' })
    },
  }
}
