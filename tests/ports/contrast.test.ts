import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { colourOf, contrastOf, PAIRS, TOKENS, tooFaint } from '../../src/ports/contrast.ts'

const CSS = readFileSync(new URL('../../src/ui/theme.css', import.meta.url), 'utf8')

/** The colours of a theme as they stand in the style, with those of the light one (`:root, .paper`) beneath. */
function themeOf(selector: string): Record<string, string> {
  const block = (start: string) => CSS.slice(CSS.indexOf(`${start} {`)).split('}')[0] ?? ''
  const read = (text: string) =>
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name, colour]) => [`--lnp-${name}`, colour])
  return Object.fromEntries([...read(block('.paper')), ...read(block(selector))])
}

describe('C15: colours set from outside pass a gate', () => {
  test('the contrast is that of WCAG', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21)
    expect(contrastOf('#ffffff', '#ffffff')).toBe(1)
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  test.each(['.paper', ':root[data-theme="dark"]', ':root[data-theme="contrast"]'])(
    'our own theme passes: %s',
    (selector) => {
      const theme = themeOf(selector)
      for (const token of TOKENS) expect(colourOf(theme[token] ?? ''), token).toBeDefined()
      const faint = PAIRS.filter(
        ([on, under, least]) => contrastOf(theme[on] ?? '', theme[under] ?? '') < least,
      )
      expect(faint).toEqual([])
    },
  )

  test('a text of 2 to 1 is refused, with the pair and the numbers', () => {
    const theme = themeOf('.paper')
    const faint = tooFaint({ '--lnp-ink': '#aaaaaa' }, (token) => theme[token])
    expect(faint[0]).toMatch(/^--lnp-ink on --lnp-paper: 2\.\d\d to 1, at least 4\.5 to 1$/)
  })

  test('a change of paper is held against the ink that stands on it', () => {
    const theme = themeOf('.paper')
    expect(tooFaint({ '--lnp-paper': '#222222' }, (token) => theme[token])).not.toEqual([])
    expect(tooFaint({ '--lnp-accent': '#00457c' }, (token) => theme[token])).toEqual([])
  })

  test.each(['red', 'rgb(0 0 0)', '#12', '#1234567', 'url(x)', 'var(--x)', '#fff;x', ''])(
    'is no colour: %s',
    (text) => {
      expect(colourOf(text)).toBeUndefined()
    },
  )
})
