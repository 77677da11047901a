/**
 * Answers "has this value the form it should have?" for forms written as JSON Schema, of which these few words are
 * understood. The same object is what the validator reads, what is published for others, and what the types are made
 * from (`Of`), so that the three cannot part.
 */
export type Form =
  | { readonly const: string | number }
  | { readonly enum: readonly string[] }
  | { readonly anyOf: readonly Form[] }
  | { readonly type: 'boolean' | 'null' }
  | { readonly type: 'number' | 'integer'; readonly minimum: number; readonly maximum: number }
  | TextForm
  | { readonly type: 'array'; readonly items: Form; readonly maxItems: number }
  | ObjectForm
  | {
      readonly type: 'object'
      readonly propertyNames: TextForm
      readonly additionalProperties: Form
      readonly maxProperties: number
    }
  /** Anything: something else looks at it. */
  | { readonly description: string }

export interface TextForm {
  readonly type: 'string'
  readonly minLength?: number
  readonly maxLength: number
  readonly pattern?: string
}

/** Keys that are not named may be there and are passed over. */
export interface ObjectForm {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, Form>>
  readonly required: readonly string[]
}

/** The type of the values of a form. */
export type Of<F> = F extends { readonly const: infer C }
  ? C
  : F extends { readonly enum: readonly (infer E)[] }
    ? E
    : F extends { readonly anyOf: readonly (infer A)[] }
      ? A extends unknown
        ? Of<A>
        : never
      : F extends { readonly type: 'string' }
        ? string
        : F extends { readonly type: 'number' | 'integer' }
          ? number
          : F extends { readonly type: 'boolean' }
            ? boolean
            : F extends { readonly type: 'null' }
              ? null
              : F extends { readonly type: 'array'; readonly items: infer I }
                ? readonly Of<I>[]
                : F extends { readonly properties: infer P; readonly required: readonly (infer R)[] }
                  ? { readonly [K in keyof P as K extends R ? K : never]: Of<P[K]> } & {
                      readonly [K in keyof P as K extends R ? never : K]?: Of<P[K]>
                    }
                  : F extends { readonly additionalProperties: infer V }
                    ? Readonly<Record<string, Of<V>>>
                    : unknown

/** What keeps a value from having a form, as a short sentence with its place; undefined when nothing does. */
export function misfitOf(form: Form, value: unknown, place = 'payload'): string | undefined {
  if ('const' in form) return value === form.const ? undefined : `${place} is ${JSON.stringify(form.const)}.`
  if ('enum' in form)
    return form.enum.some((each) => each === value)
      ? undefined
      : `${place} is one of ${form.enum.join(', ')}.`
  if ('anyOf' in form)
    return form.anyOf.some((each) => misfitOf(each, value) === undefined)
      ? undefined
      : `${place} has none of the forms it may have.`
  if (!('type' in form)) return undefined
  switch (form.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${place} is true or false.`
    case 'null':
      return value === null ? undefined : `${place} is null.`
    case 'string':
      return textMisfit(form, value, place)
    case 'number':
    case 'integer': {
      const fits =
        typeof value === 'number' &&
        value >= form.minimum &&
        value <= form.maximum &&
        (form.type === 'number' || Number.isInteger(value))
      return fits
        ? undefined
        : `${place} is a${form.type === 'integer' ? ' whole' : ''} number from ${form.minimum} to ${form.maximum}.`
    }
    case 'array': {
      if (!Array.isArray(value)) return `${place} is a list.`
      if (value.length > form.maxItems) return `${place} has at most ${form.maxItems} entries.`
      return first(value, (item, index) => misfitOf(form.items, item, `${place}[${index}]`))
    }
    case 'object':
      return isPlain(value) ? objectMisfit(form, value, place) : `${place} is an object.`
  }
}

function textMisfit(form: TextForm, value: unknown, place: string): string | undefined {
  if (typeof value !== 'string') return `${place} is a text.`
  const length = [...value].length
  if (length > form.maxLength || length < (form.minLength ?? 0))
    return `${place} has ${form.minLength ?? 0} to ${form.maxLength} characters.`
  return form.pattern === undefined || new RegExp(form.pattern, 'u').test(value)
    ? undefined
    : `${place} does not look as it should.`
}

function objectMisfit(
  form: Extract<Form, { readonly type: 'object' }>,
  value: Record<string, unknown>,
  place: string,
): string | undefined {
  // A key without a value is a key that is not there, as JSON has it.
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  if ('properties' in form) {
    const missing = form.required.find((key) => !keys.includes(key))
    if (missing !== undefined) return `${place}.${missing} is missing.`
    return first(Object.keys(form.properties), (key) => {
      const inner = form.properties[key]
      return inner === undefined || !keys.includes(key)
        ? undefined
        : misfitOf(inner, value[key], `${place}.${key}`)
    })
  }
  if (keys.length > form.maxProperties) return `${place} has at most ${form.maxProperties} entries.`
  return first(
    keys,
    (key) =>
      textMisfit(form.propertyNames, key, `a key of ${place}`) ??
      misfitOf(form.additionalProperties, value[key], `${place}.${key}`),
  )
}

function first<Item>(items: readonly Item[], misfit: (item: Item, index: number) => string | undefined) {
  for (const [index, item] of items.entries()) {
    const found = misfit(item, index)
    if (found !== undefined) return found
  }
  return undefined
}

/** An object as JSON has it: no list, no date, no map. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]'
}

/** Whether a value, counted about as JSON, stays within so many characters; one that holds itself never does. */
export function isWithin(value: unknown, most: number): boolean {
  let left = most
  const count = (each: unknown): boolean => {
    left -= typeof each === 'string' ? each.length + 2 : 4
    if (left < 0) return false
    if (Array.isArray(each)) return each.every(count)
    return isPlain(each)
      ? Object.entries(each).every(([key, inner]) => {
          left -= key.length
          return count(inner)
        })
      : true
  }
  return count(value)
}
