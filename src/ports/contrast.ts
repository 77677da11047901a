/**
 * The colours a page around this one may set, and the gate they pass: what is read must stand out from what it is read
 * on by 4.5 to 1, and what only has to be seen by 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const TOKENS = [
  '--lnp-paper',
  '--lnp-canvas',
  '--lnp-raised',
  '--lnp-ink',
  '--lnp-ink-2',
  '--lnp-ink-3',
  '--lnp-line',
  '--lnp-line-strong',
  '--lnp-accent',
  '--lnp-accent-ink',
  '--lnp-accent-tint',
  '--lnp-way',
  '--lnp-way-tint',
  '--lnp-note',
  '--lnp-danger-tint',
  '--lnp-focus-outline',
] as const
export type Token = (typeof TOKENS)[number]

/** What stands on what, and the least contrast between them. */
export const PAIRS: readonly (readonly [on: Token, under: Token, least: number])[] = [
  ['--lnp-ink', '--lnp-paper', 4.5],
  ['--lnp-ink', '--lnp-canvas', 4.5],
  ['--lnp-ink', '--lnp-raised', 4.5],
  ['--lnp-ink', '--lnp-accent-tint', 4.5],
  ['--lnp-ink', '--lnp-way-tint', 4.5],
  ['--lnp-ink', '--lnp-note', 4.5],
  ['--lnp-ink', '--lnp-danger-tint', 4.5],
  ['--lnp-ink-2', '--lnp-paper', 4.5],
  ['--lnp-ink-2', '--lnp-canvas', 4.5],
  ['--lnp-ink-2', '--lnp-raised', 4.5],
  ['--lnp-ink-3', '--lnp-paper', 4.5],
  ['--lnp-accent', '--lnp-paper', 4.5],
  ['--lnp-accent', '--lnp-raised', 4.5],
  ['--lnp-accent-ink', '--lnp-accent', 4.5],
  ['--lnp-line-strong', '--lnp-paper', 3],
  ['--lnp-way', '--lnp-canvas', 3],
  ['--lnp-focus-outline', '--lnp-paper', 3],
]

/** `#rgb` or `#rrggbb` as six digits; undefined for anything else. */
export function colourOf(text: string): string | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return undefined
  return digits.length === 6 ? `#${digits}` : `#${[...digits].map((each) => each + each).join('')}`
}

/** The contrast of two colours as WCAG counts it, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The pairs that a set of colours touches and that do not stand out, in words a site's admin can act on. */
export function tooFaint(
  wanted: Readonly<Partial<Record<Token, string>>>,
  shown: (token: Token) => string | undefined,
): string[] {
  const colour = (token: Token) => colourOf(wanted[token] ?? shown(token) ?? '')
  return PAIRS.flatMap(([on, under, least]) => {
    if (wanted[on] === undefined && wanted[under] === undefined) return []
    const [above, below] = [colour(on), colour(under)]
    if (above === undefined || below === undefined) return []
    const contrast = contrastOf(above, below)
    return contrast >= least ? [] : [`${on} on ${under}: ${contrast.toFixed(2)} to 1, at least ${least} to 1`]
  })
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
