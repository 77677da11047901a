/** The proof in a thread of its own: takes a pack, tells how far it is about twenty times a second, then the proof. */
import { proveInSlices } from '../engine/late.ts'
import type { Pack } from '../model/model.ts'
import type { ProofMessage } from './proof.ts'

const PAUSE_MS = 50

self.addEventListener('message', (event: MessageEvent<Pack>) => {
  const tell = (message: ProofMessage) => self.postMessage(message)
  const slices = proveInSlices(event.data)
  let told = 0
  for (;;) {
    const step = slices.next()
    if (step.done) {
      tell({ proof: step.value })
      return
    }
    if (performance.now() - told > PAUSE_MS) {
      told = performance.now()
      tell({ progress: step.value })
    }
  }
})
