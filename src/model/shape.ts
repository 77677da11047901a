/**
 * Answers "which part of this document does not have the shape of a pack, and what is allowed there?": runs the
 * schema over each part and words what it finds.
 */
import * as v from 'valibot'
import { type Faults, type Path, show, suggest } from './faults.ts'
import type { Pack } from './pack.ts'
import type { Plain } from './plain.ts'
import { HEAD, ITEMS } from './schema.ts'

/**
 * The document as a pack, or undefined when a fault was found. Unknown and missing keys, values of the wrong kind
 * and words outside a fixed list are faults. Item by item, so that it can stop when enough is known.
 */
export function readShape(document: { [key: string]: Plain }, faults: Faults): Pack | undefined {
  const before = faults.list.length
  const head: Record<string, unknown> = {}
  const lists: Record<string, unknown[]> = {}
  for (const [key, value] of Object.entries(document)) if (!Object.hasOwn(ITEMS, key)) head[key] = value
  const facts = read(HEAD, head, [], faults, Object.keys(ITEMS))
  for (const [part, item] of Object.entries(ITEMS)) {
    const value = Object.hasOwn(document, part) ? document[part] : undefined
    if (Array.isArray(value)) {
      const list: unknown[] = []
      for (const [index, entry] of value.entries()) {
        if (faults.full) break
        list.push(read(item, entry, [part, index], faults))
      }
      lists[part] = list
    } else if (value === undefined)
      faults.error([], `The part "${part}" is missing; it may be an empty list.`)
    else faults.error([part], `A list is needed here, not ${kindOf(value)}.`)
  }
  // The schema is held against `Pack` by the compiler as a whole (schema.ts); here it ran in parts.
  const pack: unknown = { ...(facts as object), ...lists }
  return faults.list.length > before ? undefined : (pack as Pack)
}

/** One item of a list of a pack, by its shape; undefined when a fault was found. */
export function readItem<Part extends keyof typeof ITEMS>(
  part: Part,
  value: unknown,
  path: Path,
  faults: Faults,
): v.InferOutput<(typeof ITEMS)[Part]> | undefined {
  const before = faults.list.length
  const item = read(ITEMS[part], value, path, faults)
  return faults.list.length > before ? undefined : (item as v.InferOutput<(typeof ITEMS)[Part]>)
}

function read(
  schema: v.GenericSchema,
  value: unknown,
  path: Path,
  faults: Faults,
  more: string[] = [],
): unknown {
  const result = v.safeParse(schema, value)
  const issues = result.issues ?? []
  // Without a kind that is known, every other key would be held against the wrong form.
  const kindless = issues.flatMap((issue) => issue.path?.at(-1) ?? []).filter(({ key }) => key === 'kind')
  const misled = (issue: v.BaseIssue<unknown>) => {
    const step = issue.path?.at(-1)
    return step?.origin === 'key' && step.key !== 'kind' && kindless.some(({ input }) => input === step.input)
  }
  for (const issue of issues) if (!misled(issue)) tell(issue, path, faults, more)
  return result.output
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'A text',
  number: 'A number',
  boolean: 'True or false',
  array: 'A list',
  strict_object: 'An object with keys',
}

/** Adds the faults behind one issue; `more` are keys that are allowed beside those of the schema. */
function tell(issue: v.BaseIssue<unknown>, base: Path, faults: Faults, more: string[]): void {
  const steps = issue.path ?? []
  const path = [...base, ...steps.map(({ key }) => (typeof key === 'number' ? key : String(key)))]
  const last = steps.at(-1)
  if (issue.type === 'strict_object' && last?.origin === 'key') {
    const owner: object = Object(last.input)
    const place = path.slice(0, -1)
    const allowed = [...issue.message.split(' '), ...more]
    if (Array.isArray(owner)) faults.error(place, 'An object with keys is needed here, not a list.')
    else if (issue.expected !== 'never')
      faults.error(place, `The key "${faults.spell(String(last.key))}" is missing.`)
    // The schema stops at the first unknown key; a reader wants them all.
    else
      for (const key of Object.keys(owner))
        if (!allowed.includes(key))
          faults.error(
            [...place, key],
            () =>
              `The key ${show(faults.spell(key))} is not known here.${suggest(key, allowed.map(faults.spell))}`,
          )
    return
  }
  const kind = KINDS[issue.type]
  if (issue.type === 'picklist')
    faults.error(
      path,
      () =>
        `${capital(show(issue.input))} is not allowed here.${suggest(String(issue.input), issue.message.split(' '))}`,
    )
  else if (kind === undefined) faults.error(path, issue.message)
  else {
    const quoted = issue.type === 'string' && ['number', 'boolean'].includes(typeof issue.input)
    faults.error(
      path,
      `${kind} is needed here, not ${kindOf(issue.input)}.${quoted ? ' Put it in quotes.' : ''}`,
    )
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object with keys'
  return `the ${typeof value === 'string' ? 'text' : typeof value} ${show(value)}`
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
