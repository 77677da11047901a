import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trustIn, trustRules } from '../../src/ports/trust.ts'

const HERE = { origin: 'https://apps.example', protocol: 'https:', search: '' }
const rules = (listed: string, more: Partial<typeof HERE> = {}) => trustRules(listed, { ...HERE, ...more })

describe('C12: trust goes by the whole origin', () => {
  test('a page of the same site, or one that is listed, is trusted; any other is a stranger', () => {
    const ours = rules('https://intranet.example https://moodle.example:8443')
    expect(trustIn('https://apps.example', ours)).toBe(2)
    expect(trustIn('https://intranet.example', ours)).toBe(2)
    expect(trustIn('https://moodle.example:8443', ours)).toBe(2)
    expect(trustIn('https://moodle.example', ours)).toBe(0)
  })

  test.each([
    'https://intranet.example.evil.example',
    'https://evil-intranet.example',
    'http://intranet.example',
    'https://intranet.example:444',
    'https://intranet.example/',
    'https://INTRANET.example',
    'https://intranet.example@evil.example',
    'null',
    '',
    '*',
  ])('what looks alike is a stranger: %s', (origin) => {
    expect(trustIn(origin, rules('https://intranet.example'))).toBe(0)
  })

  test('no other origin than those that are listed is trusted, whatever it is', () => {
    const ours = rules('https://intranet.example')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.domain().map((name) => `https://${name}`),
        ),
        (origin) => {
          fc.pre(origin !== 'https://intranet.example' && origin !== HERE.origin)
          expect(trustIn(origin, ours)).toBe(0)
        },
      ),
      { numRuns: 10_000 },
    )
  })

  test('what is listed and is no origin counts for nothing', () => {
    expect(
      rules('https://*.example intranet.example https://a.example/path javascript:x data:, null').listed,
    ).toEqual([])
  })

  test('"*" is any page, at the level of looks', () => {
    expect(trustIn('https://anyone.example', rules('*'))).toBe(1)
    expect(trustIn('null', rules('*'))).toBe(1)
    expect(trustIn('https://intranet.example', rules('* https://intranet.example'))).toBe(2)
  })

  test('a page from a disk is trusted with looks, by an explorer from a disk alone', () => {
    expect(trustIn('null', rules('', { protocol: 'file:', origin: 'null' }))).toBe(1)
    expect(trustIn('null', rules(''))).toBe(0)
  })

  test('the query can narrow the list, and add nothing to it', () => {
    const narrowed = rules('https://a.example https://b.example', { search: '?origin=https://b.example' })
    expect(trustIn('https://b.example', narrowed)).toBe(2)
    expect(trustIn('https://a.example', narrowed)).toBe(0)
    expect(trustIn('https://apps.example', narrowed)).toBe(0)
    expect(trustIn('https://evil.example', rules('', { search: '?origin=https://evil.example' }))).toBe(0)
    expect(trustIn('https://evil.example', rules('https://a.example', { search: '?origin=*' }))).toBe(0)
  })
})
