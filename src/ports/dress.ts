/**
 * How the page around this one, or the query, may dress it: colours that pass the gate, how much stands around the
 * pathway, language and direction, and whether single keys act. Nothing here is about a patient.
 */
import { colourOf, TOKENS, type Token, tooFaint } from './contrast.ts'

export type Trim = 'full' | 'compact' | 'bare'

/** The language the screens are written in. */
const WRITTEN_IN = 'en'

let worn: Partial<Record<Token, string>> = {}

/** Sets colours, or gives the reasons against them and leaves everything as it was. */
export function wear(wanted: Readonly<Record<string, string>>): readonly string[] {
  const colours: Partial<Record<Token, string>> = {}
  for (const [name, text] of Object.entries(wanted)) {
    const token = TOKENS.find((each) => each === name)
    if (token === undefined) return [`${name} is no colour that can be set: ${TOKENS.join(', ')}`]
    const colour = colourOf(text)
    if (colour === undefined) return [`${name} is written #rrggbb`]
    colours[token] = colour
  }
  const before = worn
  undress()
  const faint = tooFaint(colours, shown)
  if (faint.length === 0) worn = colours
  dress(faint.length === 0 ? colours : before)
  return faint
}

/** Looks again when the theme has become another: what does not stand out any more is taken off as a whole. */
export function wearStill(): void {
  const colours = worn
  undress()
  if (tooFaint(colours, shown).length === 0) dress(colours)
}

function dress(colours: Partial<Record<Token, string>>): void {
  worn = colours
  for (const [token, colour] of Object.entries(colours)) {
    document.documentElement.style.setProperty(token, colour)
    document.documentElement.style.setProperty(innerName(token), colour)
  }
}

function undress(): void {
  for (const token of TOKENS) {
    document.documentElement.style.removeProperty(token)
    document.documentElement.style.removeProperty(innerName(token))
  }
}

function shown(token: Token): string {
  return getComputedStyle(document.documentElement).getPropertyValue(innerName(token)).trim()
}

const innerName = (token: string) => token.replace('--lnp-', '--')

/** How much stands around the pathway. */
export function trimTo(trim: Trim): void {
  document.documentElement.dataset.ui = trim
}

/** Sets language and direction; gives the names of those that cannot be. */
export function speak({ lang, dir }: { readonly lang?: string; readonly dir?: string }): readonly string[] {
  const root = document.documentElement
  const ignored: string[] = []
  if (lang !== undefined) {
    // What a screen reader is told must be what stands there.
    if (lang.toLowerCase().split('-')[0] === WRITTEN_IN) root.lang = lang
    else ignored.push('lang')
  }
  if (dir === 'ltr' || dir === 'rtl') root.dir = dir
  else if (dir === 'auto') root.removeAttribute('dir')
  return ignored
}

/** Less motion, whatever the system says, or as the system says. */
export function moveAs(motion: 'auto' | 'off'): void {
  if (motion === 'off') document.documentElement.dataset.motion = motion
  else delete document.documentElement.dataset.motion
}

let silent = false

/** Lets single keys act, or not (WCAG 2.1.4). Keys that move, and keys with Ctrl, are not among them. */
export function listenToKeys(on: boolean): void {
  if (silent === !on) return
  silent = !on
  if (silent) window.addEventListener('keydown', withhold, true)
  else window.removeEventListener('keydown', withhold, true)
}

function withhold(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target } = event
  const types = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
  if (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !types) event.stopPropagation()
}
