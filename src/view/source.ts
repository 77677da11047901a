import type { Identifier } from '../model/model.ts'

/** Where a source can be read. */

export interface LinkView {
  /** What to show: the address itself, so that it can be read on paper and in a frame that opens no links. */
  readonly text: string
  /** Absent for an identifier with no address of its own. */
  readonly href?: string
  /** Nobody here saw it printed on the paper. */
  readonly verified: boolean
}

/** Where an identifier leads. Only web addresses become links, whatever a pack says. */
export function linkOf({ kind, id, verified }: Identifier): LinkView {
  const href =
    kind === 'doi'
      ? `https://doi.org/${id}`
      : kind === 'pmid'
        ? `https://pubmed.ncbi.nlm.nih.gov/${id}/`
        : kind === 'url'
          ? id
          : registryAddress(id)
  if (href === undefined || !/^https?:\/\//i.test(href)) return { text: id, verified }
  return { text: href.replace(/^https?:\/\//i, '').replace(/\/$/, ''), href, verified }
}

function registryAddress(id: string): string | undefined {
  if (/^NCT\d{8}$/.test(id)) return `https://clinicaltrials.gov/study/${id}`
  if (/^ISRCTN\d{8}$/.test(id)) return `https://www.isrctn.com/${id}`
  if (/^\d{4}-\d{6}-\d{2}$/.test(id))
    return `https://www.clinicaltrialsregister.eu/ctr-search/search?query=${id}`
  return undefined
}
