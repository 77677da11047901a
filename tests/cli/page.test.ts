import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { POLICY, pageOf } from '../../src/cli/page.ts'

const TEMPLATE = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')
const BUILT = { script: 'assets/app-1.js', style: 'assets/app-2.css', buildId: 'abc' }

test('the page has classic, deferred scripts in the order in which they must run', () => {
  const page = pageOf(TEMPLATE, BUILT)
  const scripts = [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
  expect(scripts).toEqual([
    '<script defer src="./packs/article-2016.js?abc">',
    '<script defer src="./packs/guidelines-2024.js?abc">',
    '<script defer src="./assets/app-1.js">',
  ])
  expect(page).toContain('<link rel="stylesheet" href="./assets/app-2.css" />')
  expect(page).not.toMatch(/crossorigin|type="module"/)
})

test('the page has the policy before anything it is for, and no inline style or script', () => {
  const page = pageOf(TEMPLATE, BUILT)
  expect(page.indexOf(POLICY)).toBeGreaterThan(0)
  expect(page.indexOf(POLICY)).toBeLessThan(page.search(/<script|<link/))
  expect(POLICY).not.toMatch(/unsafe|\*|https?:/)
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script[^>]*>[^<]/)
})

test('the page asks for nothing outside its own place, and from no fixed path', () => {
  const addresses = [...pageOf(TEMPLATE, BUILT).matchAll(/\s(?:src|href)="([^"]*)"/g)].map(
    ([, address]) => address,
  )
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) expect(address).toMatch(/^\.\//)
})

test('the icon stands in the page, so that no entry of the history asks for it anew', () => {
  const page = pageOf(TEMPLATE, { ...BUILT, icon: new Uint8Array([1, 2, 3]) })
  expect(page).toContain('<link rel="icon" href="data:image/png;base64,AQID" type="image/png" />')
})

test('a template without the places is refused', () => {
  expect(() => pageOf('<!doctype html><meta charset="utf-8" />', BUILT)).toThrow(/main/)
  expect(() => pageOf(TEMPLATE.replace('utf-8', 'latin1'), BUILT)).toThrow(/charset/)
})
