import { describe, expect, it } from 'vitest'
import type { Identifier } from '../../src/model/model.ts'
import { linkOf } from '../../src/view/late.ts'

describe('where an identifier leads', () => {
  it.each<[Identifier['kind'], string, string]>([
    ['doi', '10.1002/art.34359', 'https://doi.org/10.1002/art.34359'],
    ['pmid', '25383558', 'https://pubmed.ncbi.nlm.nih.gov/25383558/'],
    ['registry', 'NCT00282347', 'https://clinicaltrials.gov/study/NCT00282347'],
    ['registry', 'ISRCTN12345678', 'https://www.isrctn.com/ISRCTN12345678'],
    ['url', 'https://example.org/a', 'https://example.org/a'],
  ])('%s %s', (kind, id, href) => {
    const link = linkOf({ kind, id, verified: true })
    expect(link.href).toBe(href)
    expect(href).toContain(link.text)
  })

  it('a registry without a known address is told and not linked', () => {
    expect(linkOf({ kind: 'registry', id: 'UMIN000001', verified: true })).toEqual({
      text: 'UMIN000001',
      verified: true,
    })
  })

  it('nothing but a web address becomes a link', () => {
    expect(linkOf({ kind: 'url', id: 'javascript:alert(1)', verified: true }).href).toBeUndefined()
  })
})
