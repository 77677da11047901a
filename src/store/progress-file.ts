import { RELATIONS, type Relation } from '../view/late.ts'
import { isDay } from './days.ts'
import type { CaseProgress, Committed, Progress } from './progress.ts'

/**
 * Progress as a text: what a browser keeps and what a learner takes along as a file. What comes in is a stranger's
 * text: it is read in whole or refused in whole, and never throws.
 */
const KIND = 'pathway-explorer progress'
const FORMAT = 1

/** A file longer than this is not a learner's progress. */
export const MOST_CHARACTERS = 1_000_000
const MOST_ENTRIES = 2_000

export function writeProgress(progress: Progress): string {
  return `${JSON.stringify({ kind: KIND, format: FORMAT, ...progress }, null, 2)}\n`
}

/** Why a text was refused; the reader's words are the view's. */
export type Refusal = 'too-large' | 'not-json' | 'other-kind' | 'newer' | 'damaged'

export type ReadProgress = { readonly progress: Progress } | { readonly refused: Refusal }

export function readProgress(text: string): ReadProgress {
  if (text.length > MOST_CHARACTERS) return { refused: 'too-large' }
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return { refused: 'not-json' }
  }
  if (!isRecord(input) || input.kind !== KIND) return { refused: 'other-kind' }
  if (typeof input.format !== 'number' || input.format > FORMAT) return { refused: 'newer' }
  const cases = tableOf(input.cases, caseOf)
  const drills = tableOf(input.drills, relationOf)
  return cases === undefined || drills === undefined
    ? { refused: 'damaged' }
    : { progress: { cases, drills } }
}

const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

/** An id as packs have them; never a name that every object has. */
const isId = (input: unknown): input is string =>
  typeof input === 'string' && /^[A-Za-z0-9][A-Za-z0-9+.-]{0,63}$/.test(input) && !(input in Object.prototype)

const isStep = (input: unknown): input is number =>
  typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= MOST_ENTRIES

function tableOf<Value>(
  input: unknown,
  read: (input: unknown) => Value | undefined,
): Record<string, Record<string, Value>> | undefined {
  return recordOf(input, (inner) => recordOf(inner, read))
}

function recordOf<Value>(
  input: unknown,
  read: (input: unknown) => Value | undefined,
): Record<string, Value> | undefined {
  if (!isRecord(input)) return undefined
  const entries = Object.entries(input)
  if (entries.length > MOST_ENTRIES) return undefined
  const entriesRead: [string, Value][] = []
  for (const [id, inner] of entries) {
    const value = isId(id) ? read(inner) : undefined
    if (value === undefined) return undefined
    entriesRead.push([id, value])
  }
  return Object.fromEntries(entriesRead)
}

function listOf<Value>(input: unknown, read: (input: unknown) => Value | undefined): Value[] | undefined {
  if (!Array.isArray(input) || input.length > MOST_ENTRIES) return undefined
  const values = input.map(read)
  return values.some((value) => value === undefined) ? undefined : (values as Value[])
}

function caseOf(input: unknown): CaseProgress | undefined {
  if (!isRecord(input)) return undefined
  const { content, exam, step, debriefed } = input
  const answers = listOf(input.answers, answerOf)
  const finished = listOf(input.finished, (day) => (isDay(day) ? day : undefined))
  return typeof content === 'string' &&
    content.length <= 64 &&
    typeof exam === 'boolean' &&
    typeof debriefed === 'boolean' &&
    isStep(step) &&
    answers !== undefined &&
    finished !== undefined
    ? { content, exam, step, answers, debriefed, finished: finished.toSorted() }
    : undefined
}

function answerOf(input: unknown): Committed | undefined {
  if (!isRecord(input)) return undefined
  const { decision, option } = input
  return isId(decision) && isId(option) ? { decision, option } : undefined
}

function relationOf(input: unknown): Relation | undefined {
  return RELATIONS.find((relation) => relation === input)
}
