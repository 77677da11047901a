/** Which boxes of a printed paper are split: each is given an outline of its own colour, which is looked for on the pages. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Format } from './paper.ts'

/** What stands on one page and in one column, or not there at all. */
const WHOLE =
  '.paper-box, .paper-option, .paper-asked, .paper-ruled, .paper-figures, .paper-since, .paper-changes, .claim,' +
  ' .claim-correction, .discrepancy, .paper-ways tr, .paper-steps li, .paper-answers > div'

export interface Boxes {
  /** The beginnings of those that are split. */
  readonly split: readonly string[]
  /** How many were found on the pages: a test that finds none shows nothing. */
  readonly found: number
}

/** Prints the paper and says which of its boxes are on more than one page, or in more than one column. */
export async function boxesOf(page: Page, format: Format): Promise<Boxes> {
  await page.evaluate((whole) => {
    // After the handout's own listener, which draws it: what is marked is what is printed.
    addEventListener(
      'beforeprint',
      () => {
        const words: string[] = []
        for (const [index, box] of [...document.querySelectorAll<HTMLElement>('.on-paper .paper')]
          .flatMap((paper) => [...paper.querySelectorAll<HTMLElement>(whole)])
          .entries()) {
          // No box of a colour of the theme, and none like another.
          const [red, green] = [4 + 8 * (index % 32), 4 + 8 * (Math.floor(index / 32) % 32)]
          box.style.outline = `3px solid rgb(${red}, ${green}, 251)`
          box.style.outlineOffset = '-3px'
          words.push(box.textContent.slice(0, 60))
        }
        Reflect.set(globalThis, 'lnpTestBoxes', words)
      },
      { once: true },
    )
  }, WHOLE)
  const folder = mkdtempSync(join(tmpdir(), 'boxes-'))
  try {
    const path = join(folder, 'paper.pdf')
    await page.pdf({ path, format, printBackground: true })
    const words = (await page.evaluate(() => Reflect.get(globalThis, 'lnpTestBoxes'))) as string[]
    execFileSync('pdftoppm', ['-r', '60', '-aa', 'no', '-aaVector', 'no', path, join(folder, 'page')])
    const places = new Map<number, number>()
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ppm')))
      for (const [box, columns] of outlinesOf(readFileSync(join(folder, file)))) {
        places.set(box, (places.get(box) ?? 0) + columns)
      }
    const split = [...places].filter(([, pieces]) => pieces > 1).map(([box]) => words[box] ?? '')
    return { split, found: places.size }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In how many columns of one page a box is: by the upright edges of its outline, two for each piece. */
function outlinesOf(bytes: Buffer): Map<number, number> {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
  const width = Number(header?.[1])
  const pixels = bytes.subarray(header?.[0].length ?? 0)
  const spans = new Map<number, Map<number, number>>()
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
    if (blue !== 251 || red % 8 !== 4 || green % 8 !== 4) continue
    const box = (red - 4) / 8 + 4 * (green - 4)
    const x = (at / 3) % width
    const counts = spans.get(box) ?? new Map<number, number>()
    counts.set(x, (counts.get(x) ?? 0) + 1)
    spans.set(box, counts)
  }
  return new Map(
    [...spans].map(([box, counts]) => {
      const most = Math.max(...counts.values())
      const isUpright = (x: number) => (counts.get(x) ?? 0) > 0.6 * most
      const edges = [...counts.keys()].filter((x) => isUpright(x) && !isUpright(x - 1) && !isUpright(x - 2))
      return [box, Math.ceil(edges.length / 2)]
    }),
  )
}
