import { NODE_KINDS, STANCES } from '../../model/model.ts'
import { say } from '../late-messages.ts'
import { widthOf } from '../layout/text.ts'
import { stanceWordOf } from '../state-line.ts'
import { LOOK_WORDS } from '../wording.ts'
import { plainBox, stanceMark, tenth } from './box.ts'
import { ink, type Shape, shape } from './shape.ts'

const LOOKS = ['travelled', 'here', 'ahead', 'open', 'off'] as const
const SIZE = 13
const ROW = 26
const BOX = 30
const MARK = 15
const SPACE = 22
const TITLE = 14

interface Entry {
  readonly words: string
  readonly sign: (x: number, y: number) => readonly Shape[]
}

/** What the lines and marks mean, in rows as wide as the picture; made from the tables that draw it. */
export function legendOf(left: number, top: number, width: number): { shapes: Shape[]; height: number } {
  const box = (x: number, y: number) => ({ x, y: y - 8, width: BOX, height: 17 })
  const groups: { title: string; wide: number; entries: Entry[] }[] = [
    {
      title: say('canvas.legend-looks'),
      wide: BOX,
      entries: LOOKS.map((look) => ({
        words: `${LOOK_WORDS[look].mark} ${LOOK_WORDS[look].word}`.trim(),
        sign: (x, y) => plainBox(box(x, y), 'step', look),
      })),
    },
    {
      title: say('canvas.legend-stances'),
      wide: MARK,
      entries: [...STANCES, 'unsettled' as const].map((stance) => ({
        words: stanceWordOf(stance),
        sign: (x, y) => stanceMark(stance, x + MARK / 2, y),
      })),
    },
    {
      title: say('canvas.legend-kinds'),
      wide: BOX,
      entries: NODE_KINDS.map((kind) => ({
        words: say(`node.${kind}`),
        sign: (x, y) => plainBox(box(x, y), kind, 'ahead'),
      })),
    },
  ]
  const lead = Math.max(...groups.map(({ title }) => widthOf(title, 'state'))) + SPACE
  const shapes: Shape[] = []
  let y = top + ROW / 2
  const words = (x: number, said: string, bold: boolean) =>
    shape(
      'text',
      {
        x: tenth(x),
        y: tenth(y + 4.5),
        'font-size': SIZE,
        'font-weight': bold ? 600 : undefined,
        fill: ink('ink-2'),
      },
      said,
    )
  for (const { title, wide, entries } of groups) {
    // On a narrow picture the title has a row of its own.
    const beside = lead + extentOf(entries, wide) <= width
    shapes.push(words(left, title, true))
    let x = left + (beside ? lead : 0)
    if (!beside) y += ROW - 4
    const start = x
    for (const { words: said, sign } of entries) {
      const taken = extentOf([{ words: said }], wide) + SPACE
      if (x > start && x + taken - SPACE > left + width) {
        x = start
        y += ROW - 4
      }
      shapes.push(...sign(x, y), words(x + wide + 6, said, false))
      x += taken
    }
    y += ROW
  }
  return { shapes, height: y - ROW / 2 - top + TITLE / 2 }
}

function extentOf(entries: readonly Pick<Entry, 'words'>[], sign: number): number {
  return entries.reduce((sum, { words }) => sum + sign + 6 + widthOf(words, 'state') + SPACE, -SPACE)
}
