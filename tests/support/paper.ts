/** What comes out of the printer, read back: by Poppler, where it is installed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

export const FORMATS = ['A4', 'Letter'] as const
export type Format = (typeof FORMATS)[number]

/** Poppler reads the pages; without it there is nothing to hold them against. */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The handout is here: from now on a print shows it. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('.on-paper .late-waiting')).toHaveCount(0)
}

export interface PrintedPaper {
  /** As the eye sees it, line beside line. */
  readonly pages: readonly string[]
  readonly text: string
  /** In the order in which it is read, column after column, page after page; without hyphens, as `onPaper` has it. */
  readonly read: string
  /** The share of each page that is not white, from a picture in grey. */
  readonly ink: readonly number[]
}

/** Prints what the page would give to a printer, and reads it. */
export async function printed(page: Page, format: Format): Promise<PrintedPaper> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const path = join(folder, 'paper.pdf')
    await page.pdf({ path, format })
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    const read = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
    return {
      pages: text.split('\f').slice(0, -1),
      text: text.replace(/\s+/g, ' '),
      read: read
        .split('\f')
        .map((each) => plain(each.replace(FOOT, '')))
        .join(' '),
      ink: inkOf(folder, path),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function inkOf(folder: string, path: string): number[] {
  execFileSync('pdftoppm', ['-r', '30', '-gray', path, join(folder, 'page')])
  return readdirSync(folder)
    .filter((file) => file.endsWith('.pgm'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file))
      const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
      const grey = bytes.subarray(header?.[0].length ?? 0)
      return grey.filter((level) => level < 200).length / grey.length
    })
}

/** Every page says which content it is, how old, whether reviewed, what it is not for, and its number; none is empty. */
export function expectWholePages({ pages, ink }: PrintedPaper): void {
  pages.forEach((each, index) => {
    expect(each).toContain('dated 2016-10')
    expect(each).toContain('not reviewed by a clinician')
    expect(each).toContain('For teaching, not for the care of a person.')
    expect(each).toMatch(new RegExp(`${index + 1} ?/ ?${pages.length}\\b`))
  })
  // A last page may hold a line or two of references, and never the foot alone.
  for (const each of pages) expect(plain(each.replace(FOOT, '')).length).toBeGreaterThan(60)
  expect(ink).toHaveLength(pages.length)
  for (const share of ink) expect(share).toBeGreaterThan(0.005)
}

/** A text of the content as it can be found in `read`: its first words, up to the first figure that is quoted. */
export function onPaper(text: string): string {
  return plain((text.split('{{')[0] ?? '').replace(/[*_]/g, ''))
}

/** A word that is broken at its hyphen is read back without it. */
const plain = (text: string) => text.replace(/-/g, '').replace(/\s+/g, ' ').trim()
const FOOT =
  /Tacrolimus or rituximab · 2016 review · content \S+ · dated \S+ · not reviewed by a\s+clinician · For teaching, not for the care of a person\.\s+\d+ ?\/ ?\d+/
