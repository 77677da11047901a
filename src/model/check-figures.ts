/** Answers "can every figure be judged, and does every figure that a text quotes exist?". */
import { type Faults, type Path, suggest } from './faults.ts'
import type { Figure, Pack } from './pack.ts'
import { QUOTE, QUOTED_FIELDS, type Quotable, quotables } from './quotes.ts'

/** The texts that are drawn with their figures, by part; everywhere else a figure would be shown as braces. */
const QUOTING: Readonly<Record<string, readonly string[]>> = {
  claims: ['text', 'remark', 'correction'],
  discrepancies: ['short', 'article', 'paper'],
  assumptions: ['mayFail'],
  rules: ['why'],
  gaps: ['text'],
  since: ['later'],
  sources: ['remark', 'limitations'],
}

/** Reports figures without a value, intervals upside down, and quoted figures that are not there or not drawn. */
export function checkFigures(pack: Pack, faults: Faults): void {
  const figures = (list: readonly Figure[], path: Path) => {
    for (const [at, figure] of list.entries()) checkFigure(figure, [...path, at], faults)
  }
  for (const part of ['sources', 'outside'] as const)
    for (const [index, each] of pack[part].entries()) figures(each.figures, [part, index, 'figures'])
  figures(pack.source.figures ?? [], ['source', 'figures'])
  const known = new Map(quotables(pack).map((each) => [each.id, each]))
  eachText(pack, [], (text, path) => {
    if (text.includes('{{') || text.includes('}}')) checkQuotes(text, path, known, faults)
  })
}

function checkFigure(figure: Figure, path: Path, faults: Faults): void {
  if (figure.value === undefined && figure.status !== 'unverified')
    faults.error(
      path,
      `Figure "${figure.id}" has no value and is not marked unverified; give the value, or say that it could not be read.`,
    )
  if (figure.interval && figure.interval.low > figure.interval.high)
    faults.error([...path, 'interval'], 'The low end of the interval lies above the high end.')
  if (figure.status === 'printed' && path[0] !== 'source')
    faults.error(
      [...path, 'status'],
      '"printed" is for numbers of the pack\'s own source, under "figures" of its "source". Allowed here: verified, derived, secondary, unverified.',
    )
}

function checkQuotes(text: string, path: Path, known: ReadonlyMap<string, Quotable>, faults: Faults): void {
  const [part, , field] = path
  if (!QUOTING[String(part)]?.includes(String(field))) {
    faults.error(path, 'No figure can be quoted here: this text is shown as it is written, braces and all.')
    return
  }
  if (/[{}]/.test(text.replace(QUOTE, '')))
    faults.error(path, 'A figure is quoted as {{source/figure}}, or one field of it as {{source/figure|at}}.')
  for (const [quote, source = '', id = '', of] of text.matchAll(QUOTE)) {
    const figures = known.get(source)?.figures ?? []
    const figure = figures.find((each) => each.id === id)
    if (!known.has(source))
      faults.error(
        path,
        () => `${quote}: there is no source "${source}".${suggest(source, [...known.keys()])}`,
      )
    else if (figure === undefined)
      faults.error(
        path,
        () =>
          `${quote}: "${source}" has no figure "${id}".${suggest(
            id,
            figures.map((each) => each.id),
          )}`,
      )
    else if (of !== undefined && !isField(of))
      faults.error(path, `${quote}: "${of}" is no field of a figure.${suggest(of, QUOTED_FIELDS)}`)
    else if (of !== undefined && figure[of] === undefined)
      faults.error(
        path,
        `${quote}: figure "${id}" has no "${of}"; write it there, or quote the figure alone.`,
      )
  }
}

const isField = (word: string): word is (typeof QUOTED_FIELDS)[number] =>
  QUOTED_FIELDS.some((field) => field === word)

function eachText(value: unknown, path: Path, say: (text: string, path: Path) => void): void {
  if (typeof value === 'string') say(value, path)
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) eachText(item, [...path, index], say)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) eachText(item, [...path, key], say)
}
