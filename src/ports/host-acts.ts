/** What the page around this one may do here, message by message. Each gives what the reply says. */
import type { AppPayload, ErrorCode, HostMessage, HostPayload } from '../model/late.ts'
import { readPatient } from '../model/model.ts'
import { readProgress, writeProgress } from '../store/late.ts'
import { wayTextOf } from '../store/selectors.ts'
import type { Explorer, ExplorerState } from '../store/store.ts'
import { listenToKeys, moveAs, speak, trimTo, wear } from './dress.ts'
import { loadLate } from './late.ts'
import { readLink, writeLink } from './link.ts'
import { beginPrint } from './print.ts'
import { keepingOf, keepProgress } from './progress.ts'
import type { Trust } from './trust.ts'

/** What the acts need of the connection itself. */
export interface Host {
  trust(): Trust
  setLinks(links: 'self' | 'host'): void
  setFilling(by: 'self' | 'host'): void
  pointAt(nodes: readonly string[]): void
  limitHeight(px: number): void
  end(): void
}

type Result = AppPayload<'result'>
type Mode = NonNullable<Result['mode']>

class Refusal extends Error {
  readonly code: ErrorCode
  readonly details: readonly string[]

  constructor(code: ErrorCode, message: string, details: readonly string[] = []) {
    super(message)
    this.code = code
    this.details = details
  }
}

/** An error as the refusal it is; undefined for any other. */
export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof Refusal ? error : undefined
}

/** What the screen shows, in the protocol's word. */
export function modeOf({ view }: ExplorerState): Mode {
  if (view.sheet === 'print') return 'print'
  return view.screen === 'explore' && view.outline ? 'outline' : view.screen
}

/** Does what a message asks. Rejects with a refusal when it cannot be done; the state is then as it was. */
export async function actOn(explorer: Explorer, host: Host, message: HostMessage): Promise<Result> {
  const { actions, getState } = explorer
  switch (message.type) {
    case 'init':
      return init(explorer, host, message.payload)
    case 'ping':
      return { t: performance.now() }
    case 'getState': {
      const state = getState()
      return { state: writeLink(state), patient: { ...state.acts.patient }, mode: modeOf(state) }
    }
    case 'setState':
      return setState(explorer, message.payload.state)
    case 'setPatient': {
      const { patient, dropped } = patientOf(getState(), message.payload.patient)
      actions.takeOver(patient)
      return { state: writeLink(getState()), ignored: dropped }
    }
    case 'goto': {
      const { node } = message.payload
      if (!getState().pack.nodes.some(({ id }) => id === node)) return { ignored: ['node'] }
      actions.focusNode(node)
      return {}
    }
    case 'step': {
      const { screen, stop } = getState().view
      if (screen !== 'present') return { ignored: ['dir'] }
      actions.see({ stop: Math.max(0, stop + message.payload.dir) })
      return {}
    }
    case 'setMode':
      setMode(explorer, message.payload.mode)
      return { mode: modeOf(getState()) }
    case 'highlight': {
      const { pack } = getState()
      const known = new Set(pack.nodes.map(({ id }) => id))
      host.pointAt(message.payload.nodes.filter((id) => known.has(id)))
      return { ignored: message.payload.nodes.filter((id) => !known.has(id)).slice(0, 100) }
    }
    case 'print':
      return print(explorer)
    case 'setProgress': {
      const read = readProgress(message.payload.content)
      if ('refused' in read) return { ignored: ['content'] }
      keepingOf(explorer).learner.actions.takeOver(read.progress)
      return {}
    }
    case 'setTheme':
      return setTheme(explorer, message.payload)
    case 'setLocale':
      return { ignored: speak(message.payload) }
    case 'setKeyboard':
      listenToKeys(message.payload.enabled)
      return {}
    case 'setMaxHeight':
      host.limitHeight(message.payload.px)
      return {}
    case 'focus':
      return moveFocus(message.payload.target) ? {} : { ignored: ['target'] }
    case 'export':
      return { content: await exported(explorer, message.payload.format) }
    case 'loadPack':
      return { pack: await load(explorer, message.payload.pack, message.payload.name) }
    case 'destroy':
      host.end()
      return {}
    case 'hello?':
      return {}
  }
}

async function init(explorer: Explorer, host: Host, given: HostPayload<'init'>): Promise<Result> {
  const { config = {}, state, pack } = given
  const trusted = host.trust() === 2
  const ignored: string[] = []
  if (trusted && pack !== undefined) await load(explorer, pack)
  else if (pack !== undefined) ignored.push('pack')
  if (config.ui !== undefined) trimTo(config.ui)
  ignored.push(...speak(config))
  if (config.theme !== undefined) explorer.actions.see({ theme: config.theme })
  if (config.motion !== undefined) moveAs(config.motion)
  if (config.keys !== undefined) listenToKeys(config.keys === 'on')
  if (config.store !== undefined) keepProgress(explorer, config.store)
  if (config.fullscreen !== undefined && trusted) host.setFilling(config.fullscreen)
  else if (config.fullscreen === 'host') ignored.push('fullscreen')
  if (config.links !== undefined && trusted) host.setLinks(config.links)
  else if (config.links === 'host') ignored.push('links')
  if (trusted && state !== undefined) ignored.push(...(setState(explorer, state).ignored ?? []))
  else if (state !== undefined) ignored.push('state')
  if (config.mode !== undefined) setMode(explorer, config.mode)
  return { ignored }
}

/** The state of a link, whole: what the link does not name is as it is at the beginning. */
function setState({ actions, getState }: Explorer, text: string): Result {
  const { packs, pack, view } = getState()
  const link = readLink([pack, ...packs.filter((each) => each !== pack)], text)
  const asked = packs.find(({ id }) => id === link.pack)
  if (asked !== undefined && asked !== pack) actions.openPack(asked)
  const fit = { what: link.view.fit, asked: view.fit.asked + (link.view.fit === view.fit.what ? 0 : 1) }
  actions.restore({ ...link.acts, startedFrom: null }, { ...link.view, fit })
  return { state: writeLink(getState()), ignored: link.dropped.map((line) => line.slice(0, 2_000)) }
}

function patientOf({ pack }: ExplorerState, given: HostPayload<'setPatient'>['patient']) {
  const written = Object.entries(given).map(([id, answer]) => {
    const attribute = pack.attributes.find((each) => each.id === id)
    return [
      id,
      typeof answer === 'number' && attribute?.kind === 'number'
        ? { value: answer, unit: attribute.unit }
        : answer,
    ]
  })
  const { patient, problems } = readPatient(pack, Object.fromEntries(written))
  return { patient, dropped: problems.map(({ message }) => message.slice(0, 2_000)).slice(0, 100) }
}

function setMode({ actions }: Explorer, mode: Mode): void {
  actions.see({
    screen: mode === 'outline' || mode === 'print' ? 'explore' : mode,
    outline: mode === 'outline',
    sheet: mode === 'print' ? mode : null,
    stop: 0,
    item: null,
  })
}

function setTheme({ actions }: Explorer, { name, tokens }: HostPayload<'setTheme'>): Result {
  const faint = tokens === undefined ? [] : wear(tokens)
  if (faint.length > 0) throw new Refusal('contrast', 'These colours would not be seen well enough.', faint)
  if (name !== undefined) actions.see({ theme: name })
  return {}
}

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), textarea, [tabindex="0"]'

function moveFocus(target: HostPayload<'focus'>['target']): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(`#app :is(${FOCUSABLE})`)].filter(
    (each) => each.getClientRects().length > 0,
  )
  const wanted =
    target === 'first' ? all[0] : target === 'last' ? all.at(-1) : document.getElementById(target)
  wanted?.focus()
  return wanted !== undefined && wanted !== null && document.activeElement === wanted
}

/** Characters a reply may hold. */
const MOST_CONTENT = 60_000

async function exported(explorer: Explorer, format: HostPayload<'export'>['format']): Promise<string> {
  const text = await contentOf(explorer, format)
  if (format === 'text') return text.slice(0, MOST_CONTENT)
  // A part of it could not be read.
  if (text.length > MOST_CONTENT) throw new Refusal('too_large', 'It is too large for a message.')
  return text
}

async function contentOf(explorer: Explorer, format: HostPayload<'export'>['format']): Promise<string> {
  const state = explorer.getState()
  const { pack, acts } = state
  switch (format) {
    case 'text':
      return wayTextOf(state)
    case 'json':
      return JSON.stringify({
        pack: pack.id,
        version: pack.version,
        dated: pack.dated,
        patient: acts.patient,
      })
    case 'progress':
      return writeProgress(keepingOf(explorer).learner.getState())
    case 'svg':
      return (await loadLate('paper')).drawingText(state)
  }
}

/** Prints the handout; where the frame may not, the way out of it is shown. */
async function print({ actions }: Explorer): Promise<Result> {
  // What is printed is a late part, and must be there first.
  await loadLate('paper')
  if (beginPrint()) return {}
  actions.see({ sheet: 'print' })
  throw new Refusal('refused', 'This frame may not print.')
}

async function load({ actions }: Explorer, pack: unknown, name = ''): Promise<string> {
  const opened = (await loadLate('opening')).openPackText(pack, name, 'host')
  if ('notice' in opened) {
    actions.tell(opened.notice)
    throw new Refusal('pack', opened.notice.title.slice(0, 2_000), opened.notice.details)
  }
  actions.openPack(opened.pack)
  return opened.pack.id
}
