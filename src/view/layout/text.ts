/**
 * How much room do words take, and where do their lines break?
 *
 * Widths are those of DejaVu Sans, wider than any system typeface the page may meet, so that text set in
 * the reader's own typeface fits the room that was kept for it. Units are CSS pixels at zoom 1.
 */

/** What is set in the boxes and on the lines of the pathway. `line` is the height of one line. */
export const TYPE = {
  title: { size: 16, line: 19, bold: true },
  state: { size: 13, line: 16, bold: false },
  label: { size: 12.5, line: 15, bold: false },
  lane: { size: 14, line: 18, bold: true },
} as const

export type TypeName = keyof typeof TYPE

export interface Block {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

// Advance widths in thousandths of the size, for the characters from space to tilde.
const REGULAR = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636,
  636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295,
  295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838,
  500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521,
  392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
]
const BOLD = [
  348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696,
  696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372,
  372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838,
  500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595,
  478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
]
/** For a letter outside the table: as wide as the wider capitals, or a full square beyond the alphabets. */
const OTHER = 850
const SQUARE = 1000
const FIRST = 32
const LAST_ALPHABET = 0x2000

function widthOfCharacter(code: number, bold: boolean): number {
  const known = (bold ? BOLD : REGULAR)[code - FIRST]
  return known ?? (code < LAST_ALPHABET ? OTHER : SQUARE)
}

/** The width of one line of text, rounded up. */
export function widthOf(text: string, type: TypeName): number {
  const { size, bold } = TYPE[type]
  let thousandths = 0
  for (const character of text) thousandths += widthOfCharacter(character.codePointAt(0) ?? 0, bold)
  return Math.ceil((thousandths * size) / 1000)
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '')

/** The lines of a text no wider than `width`; a word is never broken, so a long one may stand out. */
export function wrap(text: string, type: TypeName, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of wordsOf(text)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, type) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/** The least width in which the text takes at most so many lines. */
export function leastWidth(text: string, type: TypeName, mostLines: number): number {
  const words = wordsOf(text)
  const candidates = new Set<number>()
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      candidates.add(widthOf(words.slice(from, to).join(' '), type))
  for (const width of [...candidates].sort((a, b) => a - b)) {
    const lines = wrap(text, type, width)
    if (lines.length <= mostLines && lines.every((line) => widthOf(line, type) <= width)) return width
  }
  return 0
}

/** The text as a block: on as few lines as fit `width`, but never more than `mostLines`, evenly filled. */
export function blockOf(text: string, type: TypeName, width: number, mostLines: number): Block {
  let count = 1
  while (count < mostLines && leastWidth(text, type, count) > width) count++
  const least = leastWidth(text, type, count)
  const lines = wrap(text, type, least)
  return { lines, width: least, height: lines.length * TYPE[type].line }
}
