/**
 * The whole state in the hash of the address: readable, versioned, with the pack's own ids.
 *
 *   #v=1&k=article-2016&c=2016.10-r1&p=ln-class.III%2BV~creatinine.1.2~prior-cyc.~&n=salvage-choice&u=creatinine.µmol/L
 *
 * A hash stays in the browser: it is not sent to any server. What enters is a stranger's text: `readLink` never
 * throws, takes what fits, and names what it dropped.
 */
import { attributeOf, type Pack, type Patient, readAnswer } from '../model/model.ts'
import {
  type Acts,
  type Explorer,
  type ExplorerState,
  SCREENS,
  type Screen,
  SHEETS,
  samePatient,
  type ViewSettings,
} from '../store/store.ts'
import { say } from '../view/view.ts'
import { createAddress } from './address.ts'

const VERSION = 1
/** A link longer than this is cut off before it is read. */
const LONGEST = 4_000
/** A lesson of one's own stands in a link up to this length. */
export const MOST_OWN = 2_800

export interface LinkState {
  readonly pack: string | undefined
  readonly acts: Pick<Acts, 'patient' | 'pinned' | 'focus'>
  readonly view: Pick<
    ViewSettings,
    | 'screen'
    | 'item'
    | 'without'
    | 'beside'
    | 'units'
    | 'outline'
    | 'sheet'
    | 'lesson'
    | 'stop'
    | 'shown'
    | 'part'
  > & {
    readonly fit: 'all' | 'way'
    /** Absent when the link has none: a lesson too long for a link is not forgotten for that. */
    readonly own?: string
  }
  /** What did not fit, in sentences. */
  readonly dropped: readonly string[]
}

/** The hash of a state, without the `#`. The same state always gives the same text. */
export function writeLink(state: ExplorerState): string {
  const { pack, acts, view } = state
  const presenting = view.screen === 'present'
  const units = pack.attributes.flatMap(({ id }) => {
    const unit = view.units[id]
    return unit === undefined ? [] : [`${id}.${unit}`]
  })
  const pairs: [string, string][] = [
    ['v', String(VERSION)],
    ['k', pack.id],
    ['c', pack.version],
    ['p', writeAnswers(pack, acts.patient)],
    ['a', acts.pinned === null ? '' : `~${writeAnswers(pack, acts.pinned)}`],
    ['n', acts.focus ?? ''],
    ['u', units.join('~')],
    ['z', view.fit.what === 'way' ? 'way' : ''],
    ['o', view.outline ? '1' : ''],
    ['x', view.sheet ?? ''],
    ['w', LISTED.has(view.screen) ? view.screen : ''],
    ['i', LISTED.has(view.screen) ? (view.item ?? '') : ''],
    ['d', view.without.join('~')],
    ['b', view.beside ?? ''],
    ['l', presenting ? view.lesson : ''],
    ['s', presenting ? `${view.stop}.${view.shown}.${view.part}`.replace(/(\.0)+$/, '') : ''],
    ['y', view.own.length > MOST_OWN ? '' : view.own],
  ]
  return pairs
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${escaped(value)}`)
    .join('&')
}

/** The screens a link names: not the first one, and not presenting, which is named by its stop. */
const LISTED: ReadonlySet<Screen> = new Set(
  SCREENS.filter((screen) => screen !== 'explore' && screen !== 'present'),
)

/** Escaped as a component, but for the two signs that a hash may hold and a person reads better plain. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/%(3A|2F)/g, decodeURIComponent)
}

function writeAnswers(pack: Pack, patient: Patient): string {
  return pack.attributes
    .flatMap(({ id }) => {
      const answer = patient[id]
      return answer === undefined ? [] : [`${id}.${answer === null ? '~' : answer}`]
    })
    .join('~')
}

/** Reads a hash against the packs that are open. Never throws; what does not fit is left out and named. */
export function readLink(packs: readonly [Pack, ...Pack[]], hash: string): LinkState {
  const dropped: string[] = []
  const text = hash.replace(/^#/, '')
  if (text.length > LONGEST) dropped.push(say('link.too-long', { longest: LONGEST }))
  const fields = new Map<string, string>()
  for (const pair of text.slice(0, LONGEST).split('&')) {
    if (pair === '') continue
    const [key = '', ...rest] = pair.split('=')
    if (KEYS.has(key)) fields.set(key, unescaped(rest.join('=')))
    else if (dropped.length < 12) dropped.push(say('link.unknown-key', { key: key.slice(0, 40) }))
  }
  const pack = packs.find((each) => each.id === fields.get('k')) ?? packs[0]
  const asked = fields.get('k')
  if (asked !== undefined && asked !== pack.id)
    dropped.push(say('link.other-pack', { asked: asked.slice(0, 60), pack: pack.title }))
  const version = fields.get('v')
  if (version !== undefined && version !== String(VERSION))
    dropped.push(say('link.version', { version: version.slice(0, 20) }))
  const content = fields.get('c')
  if (content !== undefined && content !== pack.version)
    dropped.push(say('link.content', { made: content.slice(0, 40), now: pack.version }))
  const focus = fields.get('n')
  const focusKnown = focus !== undefined && pack.nodes.some((node) => node.id === focus)
  if (focus !== undefined && !focusKnown) dropped.push(say('link.unknown-step', { step: focus.slice(0, 60) }))
  const pinned = fields.get('a')
  const sheet = SHEETS.find((each) => each === fields.get('x')) ?? null
  const places = (fields.get('s') ?? 'x').split('.').map(Number)
  const [stop = 0, shown = 0, part = 0] = places
  const presenting = places.every((each) => Number.isInteger(each) && each > -2 && each < 1_000)
  const own = fields.get('y')
  const listed = SCREENS.find((each) => each === fields.get('w') && LISTED.has(each))
  if (fields.has('w') && listed === undefined)
    dropped.push(say('link.unknown-screen', { screen: (fields.get('w') ?? '').slice(0, 40) }))
  const item = fields.get('i')
  const beside = fields.get('b')
  const besideKnown = packs.some((each) => each.id === beside && each !== pack)
  if (beside !== undefined && !besideKnown)
    dropped.push(say('link.other-pack', { asked: beside.slice(0, 60), pack: pack.title }))
  return {
    pack: pack.id,
    acts: {
      patient: readAnswers(pack, fields.get('p') ?? '', dropped),
      pinned: pinned === undefined ? null : readAnswers(pack, pinned.replace(/^~/, ''), dropped),
      focus: focusKnown ? focus : null,
    },
    view: {
      screen: presenting ? 'present' : (listed ?? 'explore'),
      // Whether there is such an item is known where it is shown.
      item: listed !== undefined && item !== undefined ? item.slice(0, 64) : null,
      without: readAssumptions(pack, fields.get('d') ?? '', dropped),
      beside: besideKnown ? (beside ?? null) : null,
      // Whether there is such a lesson or stop is known where it is shown.
      lesson: presenting ? (fields.get('l') ?? '').slice(0, 64) : '',
      stop: presenting ? stop : 0,
      shown: presenting ? Math.max(0, shown) : 0,
      part: presenting ? Math.max(0, part) : 0,
      ...(own === undefined ? {} : { own }),
      units: readUnits(pack, fields.get('u') ?? '', dropped),
      outline: fields.get('o') === '1',
      sheet,
      fit: fields.get('z') === 'way' ? 'way' : 'all',
    },
    dropped: dropped.slice(0, 12),
  }
}

const KEYS = new Set(['v', 'k', 'c', 'p', 'a', 'n', 'u', 'z', 'o', 'x', 'w', 'i', 'd', 'b', 'l', 's', 'y'])

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `attribute.answer` pairs joined by `~`; the answer `~` itself is "asked, not known". */
function readAnswers(pack: Pack, text: string, dropped: string[]): Patient {
  const answers: [string, string | number | null][] = []
  // `id.~` followed by another pair reads `id.~~next`, and at the end `id.~`.
  for (const pair of text.replace(/\.~(?=~|$)/g, '.%').split('~')) {
    if (pair === '') continue
    const dot = pair.indexOf('.')
    const id = dot < 0 ? pair : pair.slice(0, dot)
    const written = dot < 0 ? '' : pair.slice(dot + 1)
    const attribute = attributeOf(pack, id)
    if (attribute === undefined) {
      dropped.push(say('link.unknown-attribute', { attribute: id.slice(0, 60) }))
      continue
    }
    const input =
      written === '%'
        ? null
        : attribute.kind === 'number'
          ? { value: written.trim() === '' ? Number.NaN : Number(written), unit: attribute.unit }
          : written
    const read = readAnswer(attribute, input)
    if ('problem' in read) dropped.push(read.problem)
    else answers.push([id, read.answer])
  }
  return Object.fromEntries(answers)
}

function readUnits(pack: Pack, text: string, dropped: string[]): Record<string, string> {
  const units: [string, string][] = []
  for (const pair of text.split('~')) {
    if (pair === '') continue
    const dot = pair.indexOf('.')
    const attribute = attributeOf(pack, pair.slice(0, dot))
    const unit = pair.slice(dot + 1)
    if (
      attribute?.kind === 'number' &&
      [attribute.unit, ...attribute.otherUnits.map((other) => other.unit)].includes(unit)
    )
      units.push([attribute.id, unit])
    else dropped.push(say('link.unknown-unit', { unit: pair.slice(0, 60) }))
  }
  return Object.fromEntries(units)
}

function readAssumptions(pack: Pack, text: string, dropped: string[]): string[] {
  const asked = text.split('~').filter((id) => id !== '')
  const known = pack.assumptions.map(({ id }) => id).filter((id) => asked.includes(id))
  for (const id of asked)
    if (!known.includes(id)) dropped.push(say('link.unknown-assumption', { assumption: id.slice(0, 60) }))
  return known
}

/**
 * Keeps the address and the state the same. At top level an answer makes one entry of the browser's history, so
 * Back undoes it; in a frame none is made, because it would be the host page's Back that breaks.
 */
export function attachLink(explorer: Explorer, framed: boolean): void {
  const packs = () => {
    const { packs: list, pack } = explorer.getState()
    return [pack, ...list.filter((each) => each !== pack)] as [Pack, ...Pack[]]
  }
  const open = (hash: string, first: boolean) => {
    const link = readLink(packs(), hash)
    const state = explorer.getState()
    const pack = state.packs.find((each) => each.id === link.pack)
    if (pack !== undefined && pack !== state.pack) explorer.actions.openPack(pack)
    explorer.actions.restore(
      { ...link.acts, startedFrom: null, ...(first ? { before: null } : {}) },
      {
        ...link.view,
        // Asked anew only if it is another wish: Back must not move the picture.
        fit:
          link.view.fit === state.view.fit.what
            ? state.view.fit
            : { what: link.view.fit, asked: state.view.fit.asked + 1 },
        // Who names a step wants to read about it.
        ...(link.acts.focus === null ? {} : { inspector: true }),
      },
    )
    if (link.dropped.length > 0)
      explorer.actions.tell({ kind: 'info', title: say('link.dropped'), details: link.dropped })
  }
  const hasState = (hash: string) => /(^#?|&)(p|n|k|v)=/.test(hash)
  if (hasState(location.hash)) open(location.hash, true)
  const address = createAddress(writeLink)
  address.note(explorer.getState(), false)
  address.flush()
  let fromBrowser = false
  explorer.subscribe((state, before) => {
    if (
      fromBrowser ||
      (state.acts === before.acts && state.view === before.view && state.pack === before.pack)
    )
      return
    const answered = !samePatient(state.acts.patient, before.acts.patient)
    // An answer that continues the one before (a slider held) is one act with it.
    const continued = state.past === before.past
    address.note(state, answered && !continued && !framed)
  })
  window.addEventListener('popstate', () => {
    if (address.isOurs() || !hasState(location.hash)) return
    address.moved()
    fromBrowser = true
    open(location.hash, false)
    fromBrowser = false
  })
}
