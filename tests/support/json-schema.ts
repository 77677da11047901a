/**
 * A second reading of JSON Schema 2020-12, by the words the published schemas use, written from the standard and apart
 * from the one that is shipped. A word it does not know is an error, so that none is passed over.
 */
const KNOWN = new Set(
  '$schema $id title description const enum anyOf type minimum maximum minLength maxLength pattern items maxItems properties required propertyNames additionalProperties maxProperties minProperties minItems $ref $defs'.split(
    ' ',
  ),
)

type Schema = Readonly<Record<string, unknown>>

export function validates(schema: Schema, value: unknown, root: Schema = schema): boolean {
  for (const word of Object.keys(schema))
    if (!KNOWN.has(word)) throw new Error(`The word ${word} is not known.`)
  const is = (word: string, test: (given: never) => boolean) =>
    !(word in schema) || test(schema[word] as never)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const properties = isObject ? Object.entries(value as object) : []
  const named = (schema.properties ?? {}) as Readonly<Record<string, Schema>>
  return (
    is('$ref', (path: string) => validates(at(root, path), value, root)) &&
    is('type', (type: string | string[]) => [type].flat().some((each) => typeOf(value).includes(each))) &&
    is('const', (given: unknown) => JSON.stringify(given) === JSON.stringify(value)) &&
    is('enum', (given: unknown[]) => given.includes(value)) &&
    is('anyOf', (given: Schema[]) => given.some((each) => validates(each, value, root))) &&
    (typeof value !== 'number' ||
      (is('minimum', (least: number) => value >= least) && is('maximum', (most: number) => value <= most))) &&
    (typeof value !== 'string' ||
      (is('minLength', (least: number) => Array.from(value).length >= least) &&
        is('maxLength', (most: number) => Array.from(value).length <= most) &&
        is('pattern', (pattern: string) => new RegExp(pattern, 'u').test(value)))) &&
    (!Array.isArray(value) ||
      (is('minItems', (least: number) => value.length >= least) &&
        is('maxItems', (most: number) => value.length <= most) &&
        is('items', (items: Schema) => value.every((item) => validates(items, item, root))))) &&
    (!isObject ||
      (is('required', (keys: string[]) => keys.every((key) => Object.hasOwn(value, key))) &&
        is('minProperties', (least: number) => properties.length >= least) &&
        is('maxProperties', (most: number) => properties.length <= most) &&
        is('propertyNames', (names: Schema) => properties.every(([key]) => validates(names, key, root))) &&
        properties.every(([key, inner]) =>
          Object.hasOwn(named, key)
            ? validates(named[key] as Schema, inner, root)
            : is(
                'additionalProperties',
                (others: Schema | false) => others !== false && validates(others, inner, root),
              ),
        )))
  )
}

function at(root: Schema, path: string): Schema {
  const steps = path.replace(/^#\//, '').split('/')
  return steps.reduce((inner, step) => inner[step] as Schema, root)
}

function typeOf(value: unknown): string[] {
  if (value === null) return ['null']
  if (Array.isArray(value)) return ['array']
  if (typeof value === 'number') return Number.isInteger(value) ? ['number', 'integer'] : ['number']
  return [typeof value]
}
