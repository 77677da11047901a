/**
 * Ready for translation: the app built with every sentence of its message tables in a made-up language (en-XA: accents,
 * 40 % longer, between brackets), over pathways whose own words are signs. What is then still plain Latin is a sentence
 * that no translator would be given.
 */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import type { Page } from '@playwright/test'
import { ROOT, writeFiles } from '../../src/cli/build.ts'
import { siteOf } from '../../src/cli/site.ts'
import { SHEETS } from '../../src/store/store.ts'
import { expect, test } from '../support/app.ts'

const TABLES = [
  'messages.ts',
  'late-messages.ts',
  'case-messages.ts',
  'evidence-messages.ts',
  'teaching-messages.ts',
  'paper-messages.ts',
  'wording.ts',
  'verdicts.ts',
]
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'å',
  e: 'é',
  i: 'î',
  o: 'ö',
  u: 'û',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Û',
}

/** A sentence in the made-up language; what stands in braces is left for the program. */
function pseudo(text: string): string {
  const parts = text.split(/(\{[^}]*\})/)
  const said = parts.map((part) =>
    part.startsWith('{') ? part : part.replace(/[aeiouAEIOU]/g, (each) => ACCENTS[each] ?? each),
  )
  return `⟦${said.join('')}${'·'.repeat(Math.ceil(text.length * 0.4))}⟧`
}

/** The values of a table, in its source: everything after a colon that is a text. */
function translated(source: string): string {
  return source.replace(
    /(:\s*\n?\s*)(['"])((?:(?!\2)[^\\\n]|\\.)+)\2(?=,| })/g,
    (_all, before, quote, text) =>
      /^[✓○▲✕?–⚠…●◉▷◌]$/.test(text)
        ? `${before}${quote}${text}${quote}`
        : `${before}${quote}${pseudo(text)}${quote}`,
  )
}

/** The texts of a pathway, by the keys that hold words; each letter a sign. */
const WORDS = new Set(
  'title text label help short question citation why name sentence story teaches term meaning section remark correction article paper notFor licence position verdict later measure group regimen place words limitations designWords nWords line authors journal also mayFail shownOnly stake about by approximate lines note notes read at of value level'.split(
    ' ',
  ),
)
function signs(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return WORDS.has(key) ? value.replace(/\p{L}/gu, 'ж') : value
  if (Array.isArray(value)) return value.map((each) => signs(each, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([inner, each]) => [
      inner,
      signs(each, inner === 'unit' && 'measure' in value ? 'text' : inner),
    ]),
  )
}

let copy: string

test.describe.configure({ mode: 'default' })
test.beforeAll(async ({ sites }) => {
  await mkdir(join(ROOT, '.cache/sites'), { recursive: true })
  copy = await mkdtemp(join(ROOT, '.cache/sites/locale-'))
  for (const part of ['src', 'public', 'index.html', 'package-lock.json'])
    await cp(join(ROOT, part), join(copy, part), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules')).catch(() => {})
  for (const table of TABLES) {
    const file = join(copy, 'src/view', table)
    const source = await readFile(file, 'utf8').catch(() => undefined)
    if (source !== undefined) await writeFile(file, translated(source))
  }
  const { files, parts } = await siteOf(copy)
  const changed = new Map(files)
  for (const path of parts.packs) {
    const page = createContext({})
    runInContext(String(files.get(path)), page)
    const [shipped] = JSON.parse(runInContext('JSON.stringify(lnpPacks)', page) as string)
    shipped.layouts = signs(shipped.layouts)
    shipped.pack = JSON.stringify(signs(JSON.parse(shipped.pack)))
    changed.set(path, `(globalThis.lnpPacks??=[]).push(${JSON.stringify(shipped)})`)
  }
  await writeFiles(join(copy, 'dist'), changed)
  await sites.add(join(copy, 'dist'))
})
test.afterAll(() => rm(copy, { recursive: true, force: true }))

/** Words a translator is not given: units, ids, names of keys, addresses, numbers of studies. */
const DATA =
  /(?:https?|file):\S+|[a-z0-9.-]+\.(?:org|gov|com|eu|net)\/\S+|\S*\/(?:L|dL|day)\b|\b(?:mg|dL|mmol|[µu]mol|mL|min|kg|ng|PMID|doi|DOI|NCT\d+|ISRCTN\w+|CC-BY-[\d.]+|CI|CrI|ISN|RPS|KDIGO|JSON|SVG|PNG|Esc|Escape|Ctrl|Tab|Enter|Home|End|Page(?:Up|Down)?|Shift|Backspace|Space|Delete|F5|en)\b|[A-Z]\d+[a-z]?\b|[a-z0-9]+(?:[-.][a-z0-9+]+)+/g

/** Visible words that are plain Latin and in no brackets. */
async function strays(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      if (
        element === null ||
        element.closest('script, style, noscript, pre, .sheet-text, [hidden], [aria-hidden="true"]')
      )
        continue
      if (element.getClientRects().length > 0) found.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      if (element.closest('[aria-hidden="true"]') === null)
        for (const name of ['aria-label', 'title', 'placeholder'])
          found.push(element.getAttribute(name) ?? '')
    return found
  })
  const plain = (text: string): string => {
    const without = text.replace(/⟦[^⟦⟧]*(?:⟧|$)/g, ' ')
    return without === text ? text : plain(without)
  }
  return [
    ...new Set(
      texts
        .filter((text) => /[A-Za-z]{3,}/.test(plain(text).replace(DATA, ' ')))
        .map((text) => text.trim().slice(0, 120)),
    ),
  ]
}

const STATE =
  'v=1&k=article-2016&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0&a=~ln-class.IV~pregnancy.planning'

const VIEWS = [
  '',
  'o=1',
  's=0',
  'w=evidence',
  'w=claims',
  'w=compare',
  'w=cases',
  'n=salvage-choice',
  ...SHEETS.map((sheet) => `x=${sheet}`),
]
test('C26: nothing on any screen or panel is left untranslated', async ({ app, page }) => {
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 1600, height: 900 })
  for (const view of VIEWS) {
    await page.goto('about:blank')
    await app.open({ folder: join(copy, 'dist'), hash: `${STATE}&${view}` })
    await expect(page.getByText('⟦').first()).toBeAttached()
    await expect(page.locator('.late-waiting')).toHaveCount(0)
    expect.soft(await strays(page), view).toEqual([])
  }
})

test('C26: 40 % longer, nothing at 1024 × 768 is cut off or wider than the page', async ({ app, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await app.open({ folder: join(copy, 'dist'), hash: STATE })
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('button, h1, h2, h3, label, legend')]
      .filter((each) => each.getClientRects().length > 0 && getComputedStyle(each).overflow === 'hidden')
      .filter(
        (each) =>
          !each.closest('.visually-hidden') &&
          each.scrollWidth > each.clientWidth + 1 &&
          each.clientWidth > 1,
      )
      .map((each) => each.textContent),
  )
  expect(cut).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('C27: language and direction of the query are honoured, and the picture stays as it is', async ({
  app,
}) => {
  const plain = await app.open({ hash: STATE })
  const spots = (frame: typeof plain) =>
    frame
      .locator('.react-flow__node')
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).style.transform))
  await expect(plain.locator('.react-flow__node').first()).toBeVisible()
  const before = await spots(plain)
  const frame = await app.open({ query: 'lang=en-GB&dir=rtl', hash: STATE })
  await expect(frame.locator('html[lang="en-GB"][dir="rtl"]')).toHaveCount(1)
  await expect(frame.locator('.react-flow__node').first()).toBeVisible()
  expect(await spots(frame)).toEqual(before)
  const other = await app.open({ query: 'lang=de&dir=ltr', hash: STATE })
  // What a screen reader is told is the language that stands there.
  await expect(other.locator('html[lang="en"][dir="ltr"]')).toHaveCount(1)
})
