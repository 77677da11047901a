/**
 * The proof of a pack, run where the person is. In a worker where the page may start one; from `file://` and in an
 * opaque frame it may not, and there the same slices run on the page itself, a few milliseconds at a time.
 */
import { type Proof, type ProofProgress, proveInSlices } from '../engine/late.ts'
import type { Pack } from '../model/model.ts'
import { build } from './build.ts'

export type { Proof, ProofProgress }

/** What the worker says. */
export type ProofMessage = { readonly progress: ProofProgress } | { readonly proof: Proof }

export interface ProofListener {
  progress(progress: ProofProgress): void
  done(proof: Proof): void
  failed(): void
}

/** Short enough that a page stays at 60 pictures a second. */
const SLICE_MS = 12

/**
 * Starts to prove a pack and gives what stops it; nothing is told after that. Never throws: where neither a worker
 * nor the page itself comes to an end, `failed` is told.
 */
export function startProof(pack: Pack, listener: ProofListener): () => void {
  let stop = () => {}
  let stopped = false
  const onPage = () => {
    if (!stopped) stop = proveOnPage(pack, listener)
  }
  const worker = startWorker()
  if (worker === undefined) onPage()
  else {
    stop = () => worker.terminate()
    worker.addEventListener('message', ({ data }: MessageEvent<ProofMessage>) => {
      if (stopped) return
      if ('progress' in data) listener.progress(data.progress)
      else {
        worker.terminate()
        listener.done(data.proof)
      }
    })
    worker.addEventListener('error', (event) => {
      // Refused, or not found: what the page may not have, it does itself.
      event.preventDefault()
      worker.terminate()
      onPage()
    })
    worker.postMessage(pack)
  }
  return () => {
    stopped = true
    stop()
  }
}

function startWorker(): Worker | undefined {
  // Chromium writes a refusal from file:// to the console though it is caught, so it is not asked there; nor in a page
  // that holds the whole app, which has no second file to start.
  if (location.protocol === 'file:' || globalThis.lnpHeld !== undefined) return undefined
  try {
    return new Worker(`./late/prove-worker.js?${build}`)
  } catch {
    return undefined
  }
}

function proveOnPage(pack: Pack, listener: ProofListener): () => void {
  const slices = proveInSlices(pack)
  const channel = new MessageChannel()
  const stop = () => {
    channel.port1.onmessage = null
    channel.port1.close()
  }
  channel.port1.onmessage = () => {
    try {
      const until = performance.now() + SLICE_MS
      let step = slices.next()
      while (!step.done && performance.now() < until) step = slices.next()
      if (step.done) {
        stop()
        listener.done(step.value)
      } else {
        listener.progress(step.value)
        channel.port2.postMessage(null)
      }
    } catch {
      stop()
      listener.failed()
    }
  }
  channel.port2.postMessage(null)
  return stop
}
