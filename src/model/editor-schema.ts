/**
 * Answers "how would an editor be told what may stand in a `.yaml` file of a pathway?": one JSON Schema, made from the
 * schema that judges compiled packs, in the spelling of the handbook. An editor sees shape only; what a condition
 * means, and whether an id exists, is told by `check`.
 */
import type { GenericSchema } from 'valibot'
import { spelled } from './author.ts'
import { LISTS, SINGLES } from './parts.ts'
import { HEAD, ITEMS } from './schema.ts'
import { condition, ID_PATTERN, id } from './schema-words.ts'

type Json = Readonly<Record<string, unknown>>

/** What is read of a schema of the library: enough for the words `schema-words.ts` is written in. */
interface Told {
  readonly type: string
  readonly entries?: Readonly<Record<string, GenericSchema>>
  readonly item?: GenericSchema
  readonly options?: readonly string[]
  readonly literal?: unknown
  readonly wrapped?: GenericSchema
  readonly value?: GenericSchema
  readonly getter?: (input: unknown) => GenericSchema
  readonly pipe?: readonly { readonly type: string }[]
}

const AUTHOR_CONDITION: Json = {
  description:
    'The name of a criterion; { attribute: choice }; { attribute: [choices] }; { attribute: { at-least: 1 } }; or all, any, not.',
  anyOf: [
    { type: 'string' },
    {
      type: 'object',
      minProperties: 1,
      maxProperties: 1,
      properties: {
        all: { type: 'array', minItems: 1, items: { $ref: '#/$defs/condition' } },
        any: { type: 'array', minItems: 1, items: { $ref: '#/$defs/condition' } },
        not: { $ref: '#/$defs/condition' },
      },
      additionalProperties: {
        anyOf: [
          { type: 'string' },
          { type: 'array', minItems: 1, items: { type: 'string' } },
          {
            type: 'object',
            minProperties: 1,
            maxProperties: 1,
            properties: Object.fromEntries(
              ['below', 'at-least', 'above', 'at-most'].map((comparison) => [comparison, { type: 'number' }]),
            ),
            additionalProperties: false,
          },
        ],
      },
    },
  ],
}

/** The forms that something written in several may have, found by showing what each is told apart by. */
const SAMPLES: readonly unknown[] = [{}, { kind: 'number' }, { kind: 'url' }, 'a text']

/** The schema of every `.yaml` file of a pathway: any file may hold any part. */
export function editorSchema(): Json {
  const parts = Object.keys(LISTS) as (keyof typeof ITEMS)[]
  const entries = Object.entries(HEAD.entries).filter(([key]) => key !== 'format')
  // What is one entry and no list stands as a part of its own beside the facts.
  const facts = Object.fromEntries(entries.filter(([key]) => !Object.hasOwn(SINGLES, key)))
  const singles = entries.filter(([key]) => Object.hasOwn(SINGLES, key))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A file of a pathway',
    type: 'object',
    additionalProperties: false,
    properties: {
      pack: objectOf(facts),
      ...Object.fromEntries(singles.map(([part, schema]) => [part, jsonOf(schema)])),
      ...Object.fromEntries(parts.map((part) => [part, { type: 'array', items: jsonOf(ITEMS[part]) }])),
    },
    $defs: { condition: AUTHOR_CONDITION },
  }
}

function jsonOf(schema: GenericSchema): Json {
  if (schema === condition) return { $ref: '#/$defs/condition' }
  if (schema === id) return { type: 'string', pattern: ID_PATTERN.source, maxLength: 64 }
  const told = schema as unknown as Told
  switch (told.type) {
    case 'strict_object':
      return objectOf(told.entries ?? {})
    case 'array':
      return { type: 'array', ...(told.item === undefined ? {} : { items: jsonOf(told.item) }) }
    case 'picklist':
      return { enum: told.options }
    case 'literal':
      return { const: told.literal }
    case 'nullable':
    case 'exact_optional':
      return told.wrapped === undefined ? {} : jsonOf(told.wrapped)
    case 'record':
      return { type: 'object', additionalProperties: told.value === undefined ? {} : jsonOf(told.value) }
    case 'lazy':
      return formsOf(told)
    case 'number':
    case 'boolean':
      return { type: told.type }
    // YAML reads 2016 as a number and 2016-10-01 as a text; the compiler takes either for what it is.
    default:
      return { type: ['string', 'number'] }
  }
}

function formsOf({ getter }: Told): Json {
  const forms = [...new Set(SAMPLES.flatMap((sample) => getter?.(sample) ?? []))].filter(
    (form) => (form as unknown as Told).type !== 'never',
  )
  const [only, second] = forms
  if (only === undefined) return {}
  return second === undefined ? jsonOf(only) : { anyOf: forms.map(jsonOf) }
}

function objectOf(entries: Readonly<Record<string, GenericSchema>>): Json {
  const keys = Object.keys(entries)
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(keys.map((key) => [spelled(key), jsonOf(entries[key] as GenericSchema)])),
    required: keys.filter((key) => !mayBeLeftOut(key, entries[key] as unknown as Told)).map(spelled),
  }
}

/** What the compiler fills in: empty lists, an empty label, "no" for what is unverified, and objects of these. */
function mayBeLeftOut(key: string, told: Told): boolean {
  if (told.type === 'exact_optional' || key === 'unverified') return true
  if (told.type === 'array') return told.pipe === undefined
  if (told.type === 'string') return told.pipe === undefined
  if (told.type !== 'strict_object') return false
  return Object.entries(told.entries ?? {}).every(([inner, entry]) =>
    mayBeLeftOut(inner, entry as unknown as Told),
  )
}
