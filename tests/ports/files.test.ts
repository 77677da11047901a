import { describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { openPackFile } from '../../src/ports/files.ts'
import { layoutFor, originOf } from '../../src/ports/packs.ts'
import { packOf } from '../support/pack.ts'

const fileOf = (text: string, size = text.length) => ({ name: 'local.json', size, text: async () => text })

describe('a pathway file', () => {
  it('is refused before it is read when it is too large', async () => {
    const opened = await openPackFile({
      name: 'huge.json',
      size: 50_000_000,
      text: () => Promise.reject(new Error('read although it is too large')),
    })
    expect(opened).toMatchObject({
      notice: { kind: 'error', details: ['The file has 50.0 MB; at most 10.0 MB are opened.'] },
    })
  })

  it.each([
    ['no JSON', '{"format": 1,', /line 1/],
    ['a newer format', JSON.stringify({ ...packOf(), format: 2 }), /format 2, which is newer/],
    ['a key that pollutes', '{"format": 1, "__proto__": {"x": 1}}', /__proto__/],
    [
      'a dangling id',
      JSON.stringify(packOf({ edges: [{ from: 'start', to: 'strat', label: '' }] })),
      /strat.*Did you mean "start"/,
    ],
  ])('names what is wrong: %s', async (_, text, expected) => {
    const opened = await openPackFile(fileOf(text))
    if ('pack' in opened) throw new Error('it was opened')
    expect(opened.notice.title).toContain('local.json')
    expect(opened.notice.details.join('\n')).toMatch(expected)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('is opened with its layouts when nothing is wrong', async () => {
    const { pack } = await loadPack('tests/fixtures/small')
    const opened = await openPackFile(fileOf(JSON.stringify(pack)))
    if ('notice' in opened) throw new Error(opened.notice.details.join('\n'))
    expect(layoutFor(opened.pack, 'narrow').nodes).toHaveLength(opened.pack.nodes.length)
    expect(originOf(opened.pack)).toEqual({ way: 'file', name: 'local.json' })
  })

  it('says so when the file cannot be read', async () => {
    const opened = await openPackFile({
      name: 'x.json',
      size: 1,
      text: () => Promise.reject(new Error('gone')),
    })
    expect(opened).toMatchObject({ notice: { details: [expect.stringContaining('could not be read')] } })
  })
})
