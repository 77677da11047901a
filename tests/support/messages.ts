/** Messages of any kind: such that fit a form, such that are one step from it, and such that have nothing of it. */
import fc from 'fast-check'
import type { Form } from '../../src/model/form.ts'

/** A value of a form. */
export function valueFitting(form: Form): fc.Arbitrary<unknown> {
  if ('const' in form) return fc.constant(form.const)
  if ('enum' in form) return fc.constantFrom(...form.enum)
  if ('anyOf' in form) return fc.oneof(...form.anyOf.map(valueFitting))
  if (!('type' in form))
    return fc.oneof(fc.constant({}), fc.string({ maxLength: 20 }), fc.jsonValue({ maxDepth: 2 }))
  switch (form.type) {
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'integer':
      return fc.integer({ min: form.minimum, max: form.maximum })
    case 'number':
      return fc.double({ min: form.minimum, max: form.maximum, noNaN: true })
    case 'string': {
      const plain = fc.string({ minLength: form.minLength ?? 0, maxLength: Math.min(form.maxLength, 60) })
      return form.pattern === undefined ? plain : textLike(form.pattern, form.minLength ?? 0, form.maxLength)
    }
    case 'array':
      return fc.array(valueFitting(form.items), { maxLength: Math.min(form.maxItems, 4) })
    case 'object':
      if ('properties' in form)
        return fc.record(
          Object.fromEntries(
            Object.entries(form.properties).map(([key, inner]) => [key, valueFitting(inner)]),
          ),
          { requiredKeys: [...form.required] },
        )
      return fc.dictionary(
        valueFitting(form.propertyNames) as fc.Arbitrary<string>,
        valueFitting(form.additionalProperties),
        {
          maxKeys: 4,
        },
      )
  }
}

/** Generating from an arbitrary pattern would say little; these are all the patterns there are. */
function textLike(pattern: string, least: number, most: number): fc.Arbitrary<string> {
  const samples = [
    'a',
    'ln-class',
    'III+V',
    '2016.10-r1',
    '0123456789abcdef0123456789abcdef',
    '2016-10',
    '2016-10-31',
    '2016',
    'en',
    'en-XA',
    'de-CH',
    'https://example.org/x',
    '--lnp-accent',
    '--lnp-ink-2',
  ].filter((text) => new RegExp(pattern, 'u').test(text) && text.length <= most && text.length >= least)
  return fc.constantFrom(...samples)
}

/** Anything at all, with what an object of another window can hold. */
export const anything: fc.Arbitrary<unknown> = fc.anything({
  maxDepth: 4,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
  withSparseArray: true,
  withObjectString: true,
})

/** A value with one part of it replaced by anything, left out, or put where there was none. */
export function oneStepFrom(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const odd = fc.oneof(
    anything,
    fc.constantFrom(
      '__proto__',
      'constructor',
      '',
      -1,
      1e9,
      0.5,
      null,
      [],
      {},
      'x'.repeat(5_000),
      true,
      'javascript:0',
      '🙂',
    ),
  )
  return fc.tuple(value, fc.nat(), odd, fc.nat(2)).map(([whole, at, part, how]) => {
    const places: { holder: Record<string, unknown>; key: string }[] = []
    const walk = (each: unknown) => {
      if (typeof each !== 'object' || each === null) return
      for (const key of Object.keys(each)) {
        places.push({ holder: each as Record<string, unknown>, key })
        walk((each as Record<string, unknown>)[key])
      }
    }
    walk(whole)
    const place = places[at % Math.max(1, places.length)]
    if (place === undefined) return part
    if (how === 0) delete place.holder[place.key]
    else if (how === 1) place.holder[place.key] = part
    else place.holder[`${place.key}x`] = part
    return whole
  })
}
