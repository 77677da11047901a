/** What is shipped, read as text: no address but those that are named here, no service worker, nothing that evaluates. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { packsOf } from '../../src/cli/packs.ts'
import { EMBED, SINGLE, type Site, siteOf } from '../../src/cli/site.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Where a citation may lead by its number; a reader follows it, the page never asks for it. */
const CITATIONS = [
  'doi.org',
  'pubmed.ncbi.nlm.nih.gov',
  'pmc.ncbi.nlm.nih.gov',
  'clinicaltrials.gov',
  'www.clinicaltrialsregister.eu',
  'www.isrctn.com',
]

/** Where the citations of the pathways themselves lead: the addresses in the fields that are for them, and no other. */
function cited(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'url' ? [new URL(value).host] : []
  if (typeof value !== 'object' || value === null) return []
  const isAddress = 'kind' in value && value.kind === 'url'
  return Object.entries(value).flatMap(([inner, each]) =>
    cited(each, isAddress && inner === 'id' ? 'url' : inner),
  )
}
/** Names of things, not places: XML namespaces, schema ids, help texts in errors, examples. */
const NAMES = [
  'www.w3.org',
  'json-schema.org',
  'react.dev',
  'reactflow.dev',
  'intranet.example',
  'moodle.example',
]
/** Licence texts are for people and name their authors' pages. */
const PEOPLE = new Set(['licences.md'])

let site: Site
const texts = () =>
  [...site.files]
    .filter(([path]) => !PEOPLE.has(path))
    .map(([path, content]): [string, string] => [
      path,
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    ])

beforeAll(async () => {
  site = await siteOf(ROOT)
}, 60_000)

describe('what is shipped', () => {
  test('C5: names no address outside but citations and names', async () => {
    const ids = await packsOf(ROOT)
    const packs = await Promise.all(ids.map((id) => loadPack(join(ROOT, 'src/content', id))))
    const allowed = new Set([...CITATIONS, ...NAMES, ...cited(packs)])
    const strays = texts().flatMap(([path, text]) =>
      [...text.matchAll(/(?:https?|wss?|ftp):\/\/([a-z0-9][a-z0-9.-]*)/gi)]
        .map(([, host = '']) => host.toLowerCase())
        .filter((host) => !allowed.has(host))
        .map((host) => `${path}: ${host}`),
    )
    expect(strays).toEqual([])
  })

  test('C5: no element, style or call that would ask for one', () => {
    const asks =
      /(?:src|srcset|poster|action|data)=["'](?:https?:)?\/\/|@import|url\(["']?(?:https?:)?\/\/|sendBeacon|XMLHttpRequest|new WebSocket|EventSource/
    for (const [path, text] of texts()) expect([path, asks.exec(text)?.[0]]).toEqual([path, undefined])
  })

  test('C5: the one thing that is fetched is a file beside the app', () => {
    const fetching = texts()
      .filter(([path, text]) => path.endsWith('.js') && /\bfetch\b\s*[(,)=]/.test(text))
      .map(([path]) => path)
    expect(fetching).toEqual(['late/opening.js'])
  })

  test('C28: no service worker, nothing that evaluates text', () => {
    for (const [path, text] of texts())
      expect([
        path,
        /serviceWorker|\beval\(|new Function\b|document\.write|insertAdjacentHTML/.exec(text)?.[0],
      ]).toEqual([path, undefined])
  })

  test('C31: no syntax later than the oldest browsers that are named', () => {
    // Chrome and Edge 111, Firefox 114, Safari 16.4: no `using`, no import attributes, no regular expressions with v.
    for (const [path, text] of texts().filter(([name]) => name.endsWith('.js')))
      expect([path, /\bawait using\b|\bimport\s*\(|^\s*(?:import|export)\s/m.exec(text)?.[0]]).toEqual([
        path,
        undefined,
      ])
  })

  test('C3, C29: the single file and the script for other pages are there, and their sizes can be told', () => {
    expect(site.files.has(SINGLE)).toBe(true)
    expect(String(site.files.get(EMBED))).toContain('pathway-explorer')
    expect(String(site.files.get(EMBED)).length).toBeLessThan(20_000)
  })

  test('the schemas of the protocol are published, and the list of a site’s own pathways is empty', () => {
    const schemas = [...site.files.keys()].filter((path) =>
      /^protocol\/(app|host)-[A-Za-z-]+\.schema\.json$/.test(path),
    )
    expect(schemas.length).toBeGreaterThan(20)
    for (const path of schemas)
      expect(JSON.parse(String(site.files.get(path)))).toMatchObject({ $id: path.slice(9) })
    expect(JSON.parse(String(site.files.get('packs/index.json')))).toEqual({ format: 1, packs: [] })
  })
})
