/**
 * The page around this one: what it may ask, and what it is told (`ln-pathway`, docs/embedding.md).
 *
 * A message counts only from the window that holds this one, from an origin the site trusts, and in the form the
 * protocol has for it. A stranger gets no answer. What is told has the same form, and goes to that one origin.
 */
import {
  type AppPayload,
  type AppType,
  type ErrorCode,
  FROM_APP,
  FROM_HOST,
  type HostMessage,
  misfitOf,
  NAMESPACE,
  PROTOCOL_VERSION,
  readMessage,
} from '../model/late.ts'
import type { Explorer } from '../store/store.ts'
import { build } from './build.ts'
import { wearStill } from './dress.ts'
import { letHostFill, mayFillItself } from './fullscreen.ts'
import { LEAST_HEIGHT, watchHeight } from './height.ts'
import { actOn, type Host, modeOf, refusalOf } from './host-acts.ts'
import { tellCases } from './host-cases.ts'
import { routeOf, tellChanges } from './host-news.ts'
import { mayKeep } from './keeping.ts'
import { writeLink } from './link.ts'
import { pointing } from './pointed.ts'
import { askToPrint } from './print.ts'
import { keepingOf } from './progress.ts'
import { isNone, type Trust, trustIn, trustRules } from './trust.ts'

/** When the app says hello again, in milliseconds after the first: a host may come late. */
const HELLOS = [50, 150, 350, 750, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000]
/** Messages in a second; more are dropped. */
const MOST_IN_A_SECOND = 50

/** Speaks with the page around this one from now on; gives what ends it. */
export function attachHost(explorer: Explorer): () => void {
  const rules = trustRules(
    document.querySelector('meta[name="pathway-origins"]')?.getAttribute('content') ?? '',
    location,
  )
  const nonce = hex(16)
  const sid = hex(16)
  let pinned:
    | { readonly origin: string; readonly trust: Trust; readonly port: MessagePort | undefined }
    | undefined
  let links: 'self' | 'host' = 'self'
  let most = Number.POSITIVE_INFINITY

  const post = <Type extends AppType>(type: Type, payload: AppPayload<Type>, re?: string) => {
    const { level, payload: form } = FROM_APP[type]
    const trust = pinned?.trust ?? 0
    if (trust < level || misfitOf(form, payload) !== undefined) return
    const message = {
      ns: NAMESPACE,
      v: PROTOCOL_VERSION,
      type,
      sid,
      ...(re === undefined ? {} : { re }),
      payload,
    }
    if (pinned?.port !== undefined) pinned.port.postMessage(message)
    else
      window.parent.postMessage(message, pinned === undefined || isNone(pinned.origin) ? '*' : pinned.origin)
  }

  const hello = () => {
    const { pack } = explorer.getState()
    post('hello', {
      app: 'lupus-nephritis-pathway-explorer',
      build,
      pack: pack.id,
      contentVersion: pack.version,
      sourceDate: pack.dated,
      versions: [PROTOCOL_VERSION],
      caps: { storage: mayKeep(), fullscreen: mayFillItself(), clipboard: 'clipboard' in navigator },
      nonce,
    })
  }
  const timers = HELLOS.map((after) => window.setTimeout(() => pinned ?? hello(), after))

  const height = watchHeight((content) => {
    post('resize', { height: Math.min(content, most), min: LEAST_HEIGHT, reason: 'content' })
  })
  const theme = new MutationObserver(wearStill)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const pointed = pointing(document.body)
  const news = tellChanges(explorer, post, pointed, () => links)
  const stopCases = tellCases(explorer, keepingOf(explorer).learner, post)
  askToPrint(() => post('requestPrint', {}))

  const host: Host = {
    trust: () => pinned?.trust ?? 0,
    setLinks: (to) => {
      links = to
    },
    setFilling: (by) =>
      letHostFill(
        by === 'host'
          ? { fill: () => post('requestFullscreen', {}), leave: () => post('exitFullscreen', {}) }
          : undefined,
      ),
    pointAt: pointed.at,
    limitHeight: (px) => {
      most = px
      height.again()
    },
    end: () => stop(),
  }

  const ready = (re: string | undefined, ignored: readonly string[]) => {
    const state = explorer.getState()
    const named = (pinned?.trust ?? 0) === 2
    post(
      'ready',
      {
        sid,
        mode: modeOf(state),
        ignored,
        ...(named ? { state: writeLink(state), route: routeOf(state) } : {}),
      },
      re,
    )
    height.again()
  }

  const refuse = (code: ErrorCode, message: string, re?: string, details?: readonly string[]) =>
    post(
      'error',
      {
        code,
        message,
        ...(code === 'version' ? { supported: [PROTOCOL_VERSION] } : {}),
        ...(details === undefined
          ? {}
          : { details: details.slice(0, 100).map((line) => line.slice(0, 2_000)) }),
      },
      re,
    )

  const perform = async (message: HostMessage) => {
    const { type, id } = message
    if ((pinned?.trust ?? 0) < FROM_HOST[type].level)
      return refuse('forbidden', `${type} needs more trust.`, id)
    try {
      const done = await actOn(explorer, host, message)
      if (type === 'init') ready(id, done.ignored ?? [])
      else if (type !== 'destroy') post('result', done, id)
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === undefined) throw error
      refuse(refusal.code, refusal.message, id, refusal.details)
    }
  }

  const flood = limiter()
  const heard = (data: unknown, trust: Trust, origin: string, port: MessagePort | undefined) => {
    const drop = flood()
    if (drop === 'tell')
      return refuse('rate', `More than ${MOST_IN_A_SECOND} messages in a second are dropped.`)
    if (drop === 'drop') return
    const message = readMessage(data, 'host')
    if (message === null) return
    if ('misfit' in message) {
      // Whoever has not shaken hands is not told what would have been right.
      if (pinned !== undefined) refuse(message.misfit.code, message.misfit.message, message.misfit.re)
      return
    }
    if (message.type === 'hello?') return hello()
    if (message.type === 'init') {
      if (message.payload.nonce !== nonce) return
      pinned ??= { origin, trust, port }
      if (port !== undefined && pinned.port === port) listenOn(port, trust, origin)
    } else if (pinned === undefined) return
    void perform(message)
  }

  const onMessage = (event: MessageEvent) => {
    if (event.source !== window.parent) return
    const trust = trustIn(event.origin, rules)
    if (trust === 0 || (pinned !== undefined && pinned.origin !== event.origin)) return
    heard(event.data, trust, event.origin, event.ports[0])
  }
  const listenOn = (port: MessagePort, trust: Trust, origin: string) => {
    port.onmessage = ({ data }) => heard(data, trust, origin, undefined)
  }

  const stop = () => {
    window.removeEventListener('message', onMessage)
    for (const timer of timers) clearTimeout(timer)
    pinned?.port?.close()
    height.stop()
    theme.disconnect()
    news.stop()
    stopCases()
    pointed.clear()
    askToPrint(undefined)
    letHostFill(undefined)
  }
  window.addEventListener('message', onMessage)
  hello()
  return stop
}

/** Whether one more message is heard, is dropped, or is the first to be dropped. */
function limiter(): () => 'hear' | 'tell' | 'drop' {
  let since = Number.NEGATIVE_INFINITY
  let count = 0
  return () => {
    const now = performance.now()
    if (now - since >= 1_000) {
      since = now
      count = 0
    }
    count += 1
    if (count <= MOST_IN_A_SECOND) return 'hear'
    return count === MOST_IN_A_SECOND + 1 ? 'tell' : 'drop'
  }
}

function hex(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((each) => each.toString(16).padStart(2, '0'))
    .join('')
}
