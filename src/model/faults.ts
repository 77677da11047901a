/**
 * Answers "how is a fault of a pack told?": collected with its path, bounded in number, and worded as a place a
 * person can find and a sentence that says what is allowed.
 */
import { nearest } from './patient.ts'

/** What is wrong, where, and what is allowed. `where` is a place in the pack such as `rules R02 › when`. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  readonly where: string
  readonly file?: string
  readonly line?: number
  /** One or more complete sentences. */
  readonly message: string
}

/** Keys and list positions from the top of the compiled document. */
export type Path = readonly (string | number)[]

export interface Fault {
  readonly severity: Problem['severity']
  readonly path: Path
  readonly message: string
}

/** How a key is spelled where the reader wrote it: as in the document, or as in the authors' handbook. */
export type Spell = (key: string) => string

const MOST = 100

/**
 * Collects faults. Past the first 100 nothing is kept, and a message given as a function is not made, so that a
 * document that is wrong in a million places is refused as fast as one that is wrong in one.
 */
export class Faults {
  readonly list: Fault[] = []
  readonly spell: Spell

  constructor(spell: Spell = (key) => key) {
    this.spell = spell
  }

  get full(): boolean {
    return this.list.length >= MOST
  }

  error(path: Path, message: string | (() => string)): void {
    this.#add('error', path, message)
  }

  warn(path: Path, message: string | (() => string)): void {
    this.#add('warning', path, message)
  }

  #add(severity: Fault['severity'], path: Path, message: string | (() => string)): void {
    if (!this.full)
      this.list.push({ severity, path, message: typeof message === 'string' ? message : message() })
  }

  /** The faults as problems of `document`, which names the items on the way. */
  problems(document: unknown): Problem[] {
    const told = this.list.map(({ severity, path, message }): Problem => {
      return { severity, where: placeOf(path, document, this.spell), message }
    })
    const more = this.more
    return more === undefined ? told : [...told, more]
  }

  /** The problem that stands for all that are not told. */
  get more(): Problem | undefined {
    if (!this.full) return undefined
    const severity = this.list.some((fault) => fault.severity === 'error') ? 'error' : 'warning'
    return { severity, where: 'pack', message: `Only the first ${MOST} are told; mend these first.` }
  }
}

/** Where a path leads, in words: `rules R02 › when › all 2`. Items are called by id, else by position from 1. */
export function placeOf(path: Path, document: unknown, spell: Spell): string {
  const steps: string[] = []
  let value = document
  for (const step of path) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined
    if (typeof step === 'string') steps.push(clip(spell(step)))
    else steps.push(`${steps.pop() ?? 'item'} ${nameOf(value) ?? step + 1}`)
  }
  const first = path[0]
  // The facts of the pack itself stand at the top of the document, and under `pack` for a reader.
  if (first === undefined || typeof path[1] !== 'number') steps.unshift('pack')
  return steps.join(' › ')
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { id, from, to } = item as Record<string, unknown>
  if (typeof id === 'string' && id !== '') return clip(id)
  return typeof from === 'string' && typeof to === 'string' ? `${clip(from)} → ${clip(to)}` : undefined
}

/** ` Did you mean "x"?` where something is near, and what is allowed where that is short enough to read. */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates)
  const ask = near === undefined ? '' : ` Did you mean "${near}"?`
  if (candidates.length === 0) return ask
  if (candidates.length <= 20) return `${ask} Allowed: ${candidates.join(', ')}.`
  return ask === '' ? ` There are ${candidates.length}: ${candidates.slice(0, 5).join(', ')} …` : ask
}

/** A value as it is shown in a message: short, whatever it is. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `"${clip(value)}"`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}

export const clip = (word: string) => (word.length > 40 ? `${word.slice(0, 40)}…` : word)
