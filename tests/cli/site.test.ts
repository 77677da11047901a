import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packScriptOf, packsOf, scriptOf } from '../../src/cli/packs.ts'
import { buildIdOf, ContentError, siteOf } from '../../src/cli/site.ts'
import { openPack } from '../../src/model/late.ts'
import { layoutOf } from '../../src/view/late.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LATE_PARTS = join(ROOT, 'tests/fixtures/late-parts')

let folder: string
beforeEach(async () => {
  // As deep in the project as the fixture itself, so that its imports lead where they led.
  await mkdir(join(ROOT, '.cache/sites'), { recursive: true })
  folder = await mkdtemp(join(ROOT, '.cache/sites/site-'))
  await cp(LATE_PARTS, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

interface Shipped {
  readonly id: string
  readonly pack: string
  readonly layouts: unknown
}

function shippedBy(script: string | undefined): Shipped {
  const page = createContext({})
  runInContext(script ?? '', page)
  runInContext(script ?? '', page)
  const packs = runInContext('JSON.stringify(lnpPacks)', page) as string
  const [first, second] = JSON.parse(packs) as Shipped[]
  expect(second).toEqual(first)
  if (first === undefined) throw new Error('The script shipped nothing.')
  return first
}

test('a pack script ships the pack as it opens, and its layouts as they are computed', async () => {
  expect(await packsOf(ROOT)).toContain('article-2016')
  const { script } = await packScriptOf(ROOT, 'article-2016')
  const shipped = shippedBy(script)
  expect(shipped.id).toBe('article-2016')
  const opened = openPack(shipped.pack)
  if ('problems' in opened) throw new Error(opened.problems[0]?.message)
  expect(opened.pack.id).toBe('article-2016')
  expect(shipped.layouts).toEqual({
    wide: JSON.parse(JSON.stringify(layoutOf(opened.pack, 'wide'))),
    narrow: JSON.parse(JSON.stringify(layoutOf(opened.pack, 'narrow'))),
  })
})

test('no text of a pack can end its literal, its script or its page', () => {
  const still = { wide: {}, narrow: {} } as Parameters<typeof scriptOf>[0]['layouts']
  const pack = JSON.stringify({ text: `'"\\\n\r\u2028\u2029\`\${x}</script><!--]]>` })
  const script = scriptOf({ id: 'hard', pack, layouts: still })
  expect(script).not.toMatch(/<\/|<!--/)
  expect(shippedBy(script).pack).toBe(pack)
})

test('a site has every file it asks for, and the same sources make the same site', async () => {
  const [one, two] = [await siteOf(folder), await siteOf(folder)]
  const paths = [...one.files.keys()].map((path) => path.replace(/-[0-9a-f]{10}\./, '-HASH.'))
  expect(paths.sort()).toEqual([
    'assets/app-HASH.css',
    'assets/app-HASH.js',
    'host.html',
    'index.html',
    'late/broken.js',
    'late/first.css',
    'late/first.js',
    'late/second.js',
    'late/shared-between.js',
    'late/twice-worker.js',
    'licences.md',
    'pathway-explorer.html',
  ])
  expect([...two.files].map(([path, content]) => [path, String(content)])).toEqual(
    [...one.files].map(([path, content]) => [path, String(content)]),
  )
})

test('the build has another id when a source is another', async () => {
  const before = await buildIdOf(folder)
  expect(before).toBe(await buildIdOf(LATE_PARTS))
  await writeFile(join(folder, 'src/more.ts'), 'export {}\n')
  expect(await buildIdOf(folder)).not.toBe(before)
})

test('content with errors stops the build and says file and line', async () => {
  await mkdir(join(folder, 'src/content/broken'), { recursive: true })
  await writeFile(join(folder, 'src/content/broken/pack.yaml'), 'pack:\n  id: broken\n  id: twice\n')
  const fault = await siteOf(folder).catch((error: unknown) => error)
  if (!(fault instanceof ContentError)) throw fault
  expect(fault.message).toMatch(/src\/content\/broken\/pack\.yaml:3: error: /)
})

test('a late part and a worker of one name are refused', async () => {
  await writeFile(join(folder, 'src/late/twice-worker.ts'), 'export const late = 1\n')
  await expect(siteOf(folder)).rejects.toThrow(/“twice-worker”/)
})
