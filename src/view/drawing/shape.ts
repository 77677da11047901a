/**
 * A picture as data: elements of SVG with presentation attributes only, so that it can be drawn on the page by React
 * and written to a file as text, and neither needs a style sheet. Colours are named as the theme names them.
 */
export interface Shape {
  readonly tag: 'svg' | 'g' | 'path' | 'rect' | 'circle' | 'text' | 'tspan' | 'title' | 'desc'
  readonly is: Readonly<Record<string, string | number>>
  readonly inside: readonly (Shape | string)[]
}

export function shape(
  tag: Shape['tag'],
  is: Readonly<Record<string, string | number | undefined>>,
  ...inside: readonly (Shape | string)[]
): Shape {
  const given = Object.entries(is).filter((pair): pair is [string, string | number] => pair[1] !== undefined)
  return { tag, is: Object.fromEntries(given), inside }
}

/** A colour or typeface of the theme. */
export const ink = (name: string): string => `var(--${name})`

/** The picture as the text of an SVG file. `themed` gives what a name of the theme stands for: "--way" → "#0072b2". */
export function svgText(drawn: Shape, themed: (name: string) => string): string {
  const resolved = (value: string | number) =>
    String(value).replace(/var\((--[\w-]+)\)/g, (_, name: string) => themed(name))
  const written = (each: Shape | string): string => {
    if (typeof each === 'string') return escaped(each)
    const is = Object.entries(each.is).map(([name, value]) => ` ${name}="${escaped(resolved(value))}"`)
    const start = `<${each.tag}${is.join('')}`
    return each.inside.length === 0
      ? `${start}/>`
      : `${start}>${each.inside.map(written).join('')}</${each.tag}>`
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(drawn)}\n`
}

/** Every word of a picture, in the order in which it is drawn. */
export function wordsOf(drawn: Shape): string[] {
  return drawn.inside.flatMap((each) => (typeof each === 'string' ? [each] : wordsOf(each)))
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
