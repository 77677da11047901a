/** Answers "how is each part of a pack written?": its short forms, and what stands for what is left out. */
import { asWritten, condition, list, object, patient, type Reader, studied, table } from './author.ts'

const target = object({}, { nodes: [], drugs: [] })

/** The parts an author writes as lists in `.yaml` files. */
export const LISTS: Readonly<Record<string, Reader>> = {
  stages: list(object()),
  attributes: list(attribute),
  criteria: list(object({ when: condition })),
  drugs: list(object()),
  nodes: list(object({ given: condition }, { drugs: [], claims: [] })),
  edges: list(object({ when: condition }, { label: '' })),
  rules: list(
    object(
      { on: target, when: condition },
      { on: { nodes: [], drugs: [] }, reasonOn: [], claims: [], discrepancies: [], unverified: false },
    ),
  ),
  conflicts: list(object({ when: condition })),
  promises: list(object({ for: condition, on: target, never: object({}, { stances: [], reaches: [] }) })),
  claims: list(object({}, { cites: [], discrepancies: [], assumes: [], drugs: [] })),
  discrepancies: list(object({}, { claims: [], sources: [] })),
  assumptions: list(object()),
  outside: list(object({}, { identifiers: [], figures: [] })),
  gaps: list(object({}, { on: [], claims: [], discrepancies: [] })),
  since: list(object({}, { rests: [], on: [], claims: [] })),
  wanted: list(
    object(
      { when: condition, run: list(object({}, { figures: [] })) },
      { arms: [], between: [], claims: [], gaps: [], run: [], since: [] },
    ),
  ),
  glossary: list(object({}, { also: [] })),
}

const argument = object({ when: condition }, { claims: [], sources: [], figures: [], since: [], gaps: [] })

/** The parts an author writes in a `.yaml` file that are one entry and no list; a pack may do without. */
export const SINGLES: Readonly<Record<string, Reader>> = {
  comparison: object({
    sides: list(object({}, { drugs: [], options: [] })),
    points: list(object({ arguments: list(argument) }, { arguments: [] })),
  }),
}

function attribute(...[written, path, reading]: Parameters<Reader>): ReturnType<Reader> {
  const kind =
    written.kind === 'map' ? written.entries.find((entry) => entry.key === 'kind')?.value : undefined
  const number = kind?.kind === 'value' && kind.value === 'number'
  return object({}, number ? { claims: [], otherUnits: [] } : { claims: [] })(written, path, reading)
}

/** The facts of the pack itself. */
export const PACK = object()

/** A folder of Markdown files, one item a file: the facts at the top, and the sections below them. */
export interface Folder {
  readonly facts: Reader
  /** By heading: the key it is compiled to, and whether it is a list. */
  readonly sections: Readonly<Record<string, { readonly key: string; readonly list: boolean }>>
  /** Instead of fixed sections: one for each item of a list among the facts, under the item's id, kept as written. */
  readonly each?: { readonly list: string; readonly key: string }
}

const expected = object(
  { stances: table(() => asWritten), reach: table(() => asWritten) },
  { stances: {}, reach: {}, conflicts: [] },
)

const decision = object(
  {
    patient,
    options: list(object({}, { ours: false, claims: [], discrepancies: [], gaps: [], sources: [] })),
    today: object({}, { options: [], since: [] }),
  },
  { options: [] },
)

const lessonStop = object(
  { answers: patient, question: object({}, { claims: [] }), shows: list(shown) },
  { focus: [], answers: {}, shows: [], notes: '' },
)

function shown(...[written, path, reading]: Parameters<Reader>): ReturnType<Reader> {
  const source = written.kind === 'map' && written.entries.some((entry) => entry.key === 'source')
  return object({}, source ? { figures: [] } : {})(written, path, reading)
}

export const FOLDERS: Readonly<Record<string, Folder>> = {
  sources: {
    facts: object(
      { population: list(object({ when: studied })) },
      { identifiers: [], arms: [], figures: [], population: [], limitations: [] },
    ),
    sections: {
      Limitations: { key: 'limitations', list: true },
      Remark: { key: 'remark', list: false },
    },
  },
  cases: {
    facts: object({ patient, expect: expected, decisions: list(decision) }),
    sections: { Story: { key: 'story', list: false }, Teaches: { key: 'teaches', list: false } },
  },
  lessons: {
    facts: object({ stops: list(lessonStop) }),
    sections: {},
    each: { list: 'stops', key: 'notes' },
  },
}
