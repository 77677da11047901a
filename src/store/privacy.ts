import type { Progress } from './progress.ts'
import type { Acts, ExplorerState, ViewSettings } from './store.ts'

/**
 * What may leave the page, field by field and complete by construction: a field of the state without a row here
 * does not compile. Patient attributes go into a link because a person shares it on purpose; they are never kept
 * in the browser and never sent anywhere.
 */
export interface Leaving {
  /** In the hash of the address, which the browser does not send. */
  readonly link: boolean
  /** In the browser's own storage. */
  readonly storage: boolean
}

const NOWHERE: Leaving = { link: false, storage: false }
const LINK: Leaving = { link: true, storage: false }
const STORED: Leaving = { link: false, storage: true }

export const LEAVES: {
  readonly acts: Readonly<Record<keyof Acts, Leaving>>
  readonly view: Readonly<Record<keyof ViewSettings, Leaving>>
  readonly rest: Readonly<Record<Exclude<keyof ExplorerState, 'acts' | 'view'>, Leaving>>
  /** How far a learner has come with the cases. It holds ids and days, and nobody's name. */
  readonly progress: Readonly<Record<keyof Progress, Leaving>>
} = {
  acts: {
    patient: LINK,
    startedFrom: NOWHERE,
    before: NOWHERE,
    pinned: LINK,
    focus: LINK,
    aside: NOWHERE,
  },
  view: {
    screen: LINK,
    units: { link: true, storage: true },
    theme: STORED,
    outline: LINK,
    patientPanel: STORED,
    inspector: STORED,
    fit: LINK,
    sheet: LINK,
    brief: NOWHERE,
    item: LINK,
    without: LINK,
    beside: LINK,
    lesson: LINK,
    stop: LINK,
    shown: LINK,
    part: LINK,
    own: LINK, // what fits
    blank: NOWHERE,
  },
  rest: {
    packs: NOWHERE,
    pack: LINK, // its id and version only
    notice: NOWHERE,
    past: NOWHERE,
    future: NOWHERE,
    continuing: NOWHERE,
  },
  progress: { cases: STORED, drills: STORED },
}
