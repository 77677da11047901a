/**
 * The door of the store: what is going on now?
 *
 * Holds only what a person did: which pack is open, the answers of the patient, the patient pinned beside, where
 * they look, and how they like to see it. Everything else is derived in `selectors.ts`. Actions are named after
 * what the person did; each act on the person's own part can be undone and redone.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Pack, Patient } from '../model/model.ts'
import { readPatient } from '../model/model.ts'
import type { UnitPreference } from '../view/view.ts'

export { LEAVES, type Leaving } from './privacy.ts'

/** What the person did with the pack that is open: the part that undo and redo move over. */
export interface Acts {
  readonly patient: Patient
  /** The named patient the answers started from, if any. */
  readonly startedFrom: string | null
  /** The patient as it was before the last answer: what is marked as changed is held against it. */
  readonly before: Patient | null
  /** Patient A, kept beside while B is changed. */
  readonly pinned: Patient | null
  /** The node whose explanation is open. */
  readonly focus: string | null
  /** Answers that mean nothing to the pack that is open, kept for when one is that they mean something to. */
  readonly aside: Patient
}

export const SCREENS = ['explore', 'evidence', 'claims', 'compare', 'cases', 'present'] as const
export type Screen = (typeof SCREENS)[number]

/** A screen that lists things: the address names what is open on it. */
export type ListedScreen = Exclude<Screen, 'explore' | 'present'>

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

export const SHEETS = [
  'trace',
  'differences',
  'since',
  'proof',
  'share',
  'print',
  'print-answers',
  'print-notes',
  'search',
  'help',
  'glossary',
  'packs',
  'lesson',
] as const
/** A panel that opens over the screen. */
export type Sheet = (typeof SHEETS)[number]

/** How the person likes to see it. Not part of undo. */
export interface ViewSettings {
  readonly screen: Screen
  readonly units: UnitPreference
  readonly theme: Theme
  readonly outline: boolean
  readonly patientPanel: boolean
  readonly inspector: boolean
  /** What the canvas was asked to show; the number makes the same wish twice two wishes. */
  readonly fit: { readonly what: 'all' | 'way'; readonly asked: number }
  readonly sheet: Sheet | null
  /** On paper: without the claims and references. */
  readonly brief: boolean
  /** What is open on a screen that lists things: a claim, a source, a case. */
  readonly item: string | null
  /** The assumptions the person has switched off. */
  readonly without: readonly string[]
  /** The pack shown beside the one that is open, by id. */
  readonly beside: string | null
  /** Present: which lesson (empty: this patient's way; `~`: one's own), which stop (-1: not chosen yet) … */
  readonly lesson: string
  readonly stop: number
  /** … how much of it is shown, and which part of what is too long for one screen. */
  readonly shown: number
  readonly part: number
  /** A lesson of one's own, as `model/open-lesson` packs it; empty when there is none. */
  readonly own: string
  readonly blank: 'none' | 'black' | 'white'
}

/** Something the person should be told once: what a link dropped, why a file was refused. */
export interface Notice {
  readonly kind: 'info' | 'error'
  readonly title: string
  readonly details: readonly string[]
}

export interface ExplorerState {
  readonly packs: readonly Pack[]
  readonly pack: Pack
  readonly acts: Acts
  readonly view: ViewSettings
  readonly notice: Notice | null
  readonly past: readonly Acts[]
  readonly future: readonly Acts[]
  /** The attribute last answered, while a further answer could still continue that act (a slider held). */
  readonly continuing: string | null
}

export interface Actions {
  /** Answers an attribute; `null`: asked, not known. With `continues`, one act with the answer just before. */
  answer(attribute: string, answer: string | number | null, how?: { continues: boolean }): void
  /** Takes an answer back: the attribute is not asked. */
  forget(attribute: string): void
  /** Starts from a named patient of the pack. */
  openCase(id: string): void
  /** Takes over a whole patient, such as a counter-example of the proof. */
  takeOver(patient: Patient): void
  /** A blank patient, nothing pinned. One act. */
  startOver(): void
  /** Keeps the patient as A. */
  pin(): void
  unpin(): void
  /** Makes A the patient and the patient A. */
  swapPinned(): void
  focusNode(id: string | null): void
  undo(): void
  redo(): void
  /** Puts another pack through the same screens; answers that fit it are kept. */
  openPack(pack: Pack): void
  /** Replaces the acts and part of the view by those of a link, a host or the browser's history. */
  restore(acts: Partial<Acts>, view?: Partial<ViewSettings>): void
  see(view: Partial<ViewSettings>): void
  fitTo(what: 'all' | 'way'): void
  tell(notice: Notice | null): void
}

export type Explorer = StoreApi<ExplorerState> & { readonly actions: Actions }

/** As many acts as can be undone. */
const REMEMBERED = 200

const BLANK: Acts = { patient: {}, startedFrom: null, before: null, pinned: null, focus: null, aside: {} }

const FIRST_VIEW: ViewSettings = {
  screen: 'explore',
  units: {},
  theme: 'auto',
  outline: false,
  patientPanel: true,
  inspector: true,
  fit: { what: 'all', asked: 0 },
  sheet: null,
  brief: false,
  item: null,
  without: [],
  beside: null,
  lesson: '',
  stop: 0,
  shown: 0,
  part: 0,
  own: '',
  blank: 'none',
}

/** Creates the one store of an app. `packs` must not be empty; the first is opened on its worked patient. */
export function createExplorer(
  packs: readonly [Pack, ...Pack[]],
  view: Partial<ViewSettings> = {},
): Explorer {
  const [pack] = packs
  const store = createStore<ExplorerState>(() => ({
    packs,
    pack,
    acts: actsOfCase(pack, pack.opensWith) ?? BLANK,
    view: { ...FIRST_VIEW, ...view },
    notice: null,
    past: [],
    future: [],
    continuing: null,
  }))
  return Object.assign(store, { actions: actionsOn(store) })
}

function actionsOn(store: StoreApi<ExplorerState>): Actions {
  const { getState, setState } = store
  const act = (change: Partial<Acts>, continuing: string | null = null, continues = false) => {
    const { acts, past, continuing: held } = getState()
    const next = { ...acts, ...change }
    if (sameActs(acts, next)) return
    const continued = continues && held !== null
    setState({
      acts: continued ? { ...next, before: acts.before } : next,
      past: continued ? past : [...past, acts].slice(-REMEMBERED),
      future: [],
      continuing,
    })
  }
  const see = (view: Partial<ViewSettings>) => setState({ view: { ...getState().view, ...view } })
  return {
    answer(attribute, answer, how) {
      const { patient } = getState().acts
      if (patient[attribute] === answer) return
      act({ patient: { ...patient, [attribute]: answer }, before: patient }, attribute, how?.continues)
    },
    forget(attribute) {
      const { [attribute]: dropped, ...rest } = getState().acts.patient
      if (dropped !== undefined) act({ patient: rest, before: getState().acts.patient })
    },
    openCase(id) {
      const { pack, acts } = getState()
      const opened = actsOfCase(pack, id)
      if (opened !== undefined) act({ ...opened, before: acts.patient, pinned: acts.pinned })
    },
    takeOver(patient) {
      act({ patient, startedFrom: null, before: getState().acts.patient })
    },
    startOver() {
      act({ ...BLANK, before: getState().acts.patient })
    },
    pin() {
      act({ pinned: getState().acts.patient })
    },
    unpin() {
      act({ pinned: null })
    },
    swapPinned() {
      const { patient, pinned } = getState().acts
      if (pinned !== null) act({ patient: pinned, pinned: patient, before: patient, startedFrom: null })
    },
    focusNode(id) {
      const known = id === null || getState().pack.nodes.some((node) => node.id === id)
      if (known) act({ focus: id })
    },
    undo() {
      const { past, future, acts } = getState()
      const last = past[past.length - 1]
      if (last !== undefined)
        setState({ acts: last, past: past.slice(0, -1), future: [acts, ...future], continuing: null })
    },
    redo() {
      const { past, future, acts } = getState()
      const [next, ...rest] = future
      if (next !== undefined) setState({ acts: next, past: [...past, acts], future: rest, continuing: null })
    },
    openPack(pack) {
      const { packs, acts } = getState()
      const fits = (patient: Patient) => keptBy(pack, patient)
      const all = { ...acts.aside, ...acts.patient }
      const patient = fits(all)
      setState({
        packs: [...packs.filter((each) => each.id !== pack.id), pack],
        pack,
        acts: {
          ...BLANK,
          patient,
          aside: Object.fromEntries(Object.entries(all).filter(([id]) => !Object.hasOwn(patient, id))),
          pinned: acts.pinned === null ? null : fits(acts.pinned),
        },
        past: [],
        future: [],
        continuing: null,
      })
      // What was switched off, opened or laid beside belongs to the pack that was open.
      see({ without: [], item: null, beside: null })
    },
    restore(acts, view = {}) {
      const old = getState().acts
      const moved = acts.patient !== undefined && !samePatient(acts.patient, old.patient)
      setState({ acts: { ...old, ...(moved ? { before: old.patient } : {}), ...acts }, continuing: null })
      see(view)
    },
    see,
    fitTo(what) {
      see({ fit: { what, asked: getState().view.fit.asked + 1 } })
    },
    tell(notice) {
      setState({ notice })
    },
  }
}

function sameActs(a: Acts, b: Acts): boolean {
  return (
    samePatient(a.patient, b.patient) &&
    a.startedFrom === b.startedFrom &&
    a.focus === b.focus &&
    (a.pinned === b.pinned || (a.pinned !== null && b.pinned !== null && samePatient(a.pinned, b.pinned)))
  )
}

export function samePatient(a: Patient, b: Patient): boolean {
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
  )
}

/** The acts that open a named patient; undefined when the pack has none of that id. */
function actsOfCase(pack: Pack, id: string): Acts | undefined {
  const found = pack.cases.find((each) => each.id === id)
  return found === undefined
    ? undefined
    : { ...BLANK, patient: readPatient(pack, found.patient).patient, startedFrom: id }
}

/** The answers of a patient that mean something to another pack: same attribute, an answer it knows. */
export function keptBy(pack: Pack, patient: Patient): Patient {
  return Object.fromEntries(
    Object.entries(patient).filter(([id, answer]) => {
      const attribute = pack.attributes.find((each) => each.id === id)
      if (attribute === undefined) return false
      if (answer === null) return true
      return attribute.kind === 'number'
        ? typeof answer === 'number' && answer >= attribute.min && answer <= attribute.max
        : attribute.choices.some((choice) => choice.id === answer)
    }),
  )
}
