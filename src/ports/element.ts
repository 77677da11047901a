/**
 * `<pathway-explorer src="…">`, for a page that holds the explorer: makes the frame, shakes hands, keeps the frame as
 * high as what is in it, and turns what the explorer says into DOM events. It is a script of its own (`embed.js`),
 * runs in the page around the explorer, and needs nothing of that page but to be loaded.
 *
 * Events: those of `EVENTS`, each with the payload as its detail; `message` for every message of either direction, with
 * `{ from, message }`.
 */
import {
  type AppMessage,
  type AppPayload,
  FROM_HOST,
  type HostPayload,
  type HostType,
  misfitOf,
  NAMESPACE,
  PROTOCOL_VERSION,
  readMessage,
} from '../model/late.ts'

const EVENTS: Readonly<Partial<Record<AppMessage['type'], string>>> = {
  ready: 'ready',
  stateChanged: 'statechange',
  routeChanged: 'routechange',
  nodeSelected: 'nodeselect',
  decision: 'decision',
  progress: 'progress',
  completed: 'completed',
  openLink: 'openlink',
  requestFullscreen: 'requestfullscreen',
  exitFullscreen: 'exitfullscreen',
  requestPrint: 'requestprint',
  keyEscape: 'keyescape',
  error: 'error',
}

const CONFIG = [
  'mode',
  'ui',
  'lang',
  'dir',
  'theme',
  'motion',
  'keys',
  'links',
  'fullscreen',
  'store',
] as const
/** As high as a frame grows when nothing else is said. */
const MOST_PX = 6_000
const FIRST_PX = 720

/** The folder this script came from: the explorer stands beside it. */
const HERE = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href

type Reply = {
  readonly done: (payload: AppPayload<'result'>) => void
  readonly failed: (error: Error) => void
}

/** Stands for a frame without an origin: from a disk, or in a sandbox. */
const OPAQUE = 'null'

class PathwayExplorer extends HTMLElement {
  #frame: HTMLIFrameElement | undefined
  #origin = OPAQUE
  #nonce = ''
  #session: { readonly state: string } | undefined
  readonly #replies = new Map<string, Reply>()
  #asked = 0

  /** The state as the text of a link's hash; empty before the first is told. */
  get state(): string {
    return this.#session?.state ?? this.getAttribute('state') ?? ''
  }

  connectedCallback(): void {
    const address = new URL(
      this.getAttribute('src') ?? './index.html?embed=1',
      this.hasAttribute('src') ? document.baseURI : HERE,
    )
    const sandbox = this.getAttribute('sandbox')
    const opaque = sandbox !== null && !sandbox.split(/\s+/).includes('allow-same-origin')
    this.#origin = opaque || !/^https?:$/.test(address.protocol) ? OPAQUE : address.origin
    const frame = document.createElement('iframe')
    frame.title = this.getAttribute('title') ?? 'Pathway explorer'
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox)
    frame.allow = 'fullscreen; clipboard-write'
    frame.loading = 'lazy'
    frame.style.width = '100%'
    frame.style.border = '0'
    frame.style.display = 'block'
    frame.style.height = `${FIRST_PX}px`
    frame.src = address.href
    this.style.display = 'block'
    this.#frame = frame
    window.addEventListener('message', this.#heard)
    this.replaceChildren(frame)
    // Perhaps the frame spoke before this script was here.
    frame.addEventListener('load', () => this.#post('hello?', {}))
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#heard)
    this.replaceChildren()
    this.#frame = undefined
    for (const { failed } of this.#replies.values())
      failed(new Error('The explorer was taken out of the page.'))
    this.#replies.clear()
  }

  /** Asks for something and gives the reply. Rejects with the explorer's own words when it refuses. */
  request<Type extends HostType>(type: Type, payload: HostPayload<Type>): Promise<AppPayload<'result'>> {
    return new Promise((done, failed) => {
      const wrong = misfitOf(FROM_HOST[type].payload, payload)
      if (wrong !== undefined) return failed(new Error(wrong))
      const id = `r${++this.#asked}`
      this.#replies.set(id, { done, failed })
      this.#post(type, payload, id)
    })
  }

  readonly #heard = (event: MessageEvent): void => {
    if (
      this.#frame === undefined ||
      event.source !== this.#frame.contentWindow ||
      originOf(event) !== this.#origin
    )
      return
    const message = readMessage(event.data, 'app')
    if (message === null || 'misfit' in message) return
    this.#tell('message', { from: 'app', message })
    if (message.type === 'hello') this.#init(message.payload.nonce)
    else if (message.type === 'resize') this.#resize(message.payload.height)
    else if (message.type === 'ready') this.#session = { state: message.payload.state ?? '' }
    else if (message.type === 'stateChanged') this.#session = { state: message.payload.state }
    const reply = this.#replies.get(message.re ?? '')
    if (reply !== undefined && (message.type === 'result' || message.type === 'error')) {
      this.#replies.delete(message.re ?? '')
      if (message.type === 'result') reply.done(message.payload)
      else reply.failed(new Error(`${message.payload.code}: ${message.payload.message}`))
    }
    const name = EVENTS[message.type]
    if (name !== undefined) this.#tell(name, message.payload)
  }

  /** Once for each load of the frame: it says hello until it hears the answer. */
  #init(nonce: string): void {
    if (nonce === this.#nonce) return
    this.#nonce = nonce
    const config = Object.fromEntries(
      CONFIG.flatMap((name) => {
        const value = this.getAttribute(name)
        return value === null ? [] : [[name, value]]
      }),
    )
    // A frame that was loaded anew goes on where it was.
    const state = this.state
    const payload = { nonce, config, ...(state === '' ? {} : { state }) }
    this.#post(
      'init',
      misfitOf(FROM_HOST.init.payload, payload) === undefined ? (payload as HostPayload<'init'>) : { nonce },
    )
  }

  #resize(height: number): void {
    const most = Number(this.getAttribute('max-height') ?? MOST_PX)
    if (this.#frame !== undefined && this.getAttribute('height') === null)
      this.#frame.style.height = `${Math.min(height, most)}px`
  }

  #post<Type extends HostType>(type: Type, payload: HostPayload<Type>, id?: string): void {
    const message = { ns: NAMESPACE, v: PROTOCOL_VERSION, type, ...(id === undefined ? {} : { id }), payload }
    this.#tell('message', { from: 'host', message })
    // An opaque frame has no origin that could be named; it is this very window all the same.
    this.#frame?.contentWindow?.postMessage(message, this.#origin === OPAQUE ? '*' : this.#origin)
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}

function originOf({ origin }: MessageEvent): string {
  return /^https?:/.test(origin) ? origin : OPAQUE
}

if (customElements.get('pathway-explorer') === undefined)
  customElements.define('pathway-explorer', PathwayExplorer)
