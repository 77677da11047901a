import { type ReactNode, useLayoutEffect } from 'react'
import { build } from '../../ports/build.ts'
import { provenanceOf, say } from '../../view/late.ts'
import { articleCitation, explorerCitation } from '../parts/citing.ts'
import { QrCode } from '../parts/QrCode.tsx'
import { useExplorer } from '../useExplorer.tsx'

export interface PaperLink {
  readonly words: string
  /** Null where no address can hold it, as the words then say. */
  readonly address: string | null
}

/**
 * Sheets of paper about anything: a picture that has a page of its own, a head that says where it all comes from,
 * with the link as text and as code, and parts that are not split where that can be helped.
 */
export function Paper({
  head,
  picture,
  link,
  children,
}: {
  head: ReactNode
  picture?: ReactNode
  /** Where it can be opened, and what is opened there, in words. */
  link: PaperLink
  children: ReactNode
}) {
  const pack = useExplorer((state) => state.pack)
  const foot = `${provenanceOf(pack)} · ${pack.notFor}`
  // A margin of the page has no element: it takes its words from the style of the root.
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--paper-foot', JSON.stringify(foot))
    return () => {
      style.removeProperty('--paper-foot')
    }
  }, [foot])
  return (
    <div className="paper" lang={pack.language}>
      {picture}
      <header className="paper-head">
        <div>
          {head}
          <p className="paper-provenance">{provenanceOf(pack)}</p>
          <p className="paper-not-for">{pack.notFor}</p>
          <p className="paper-imprint">
            {link.words} {link.address}
          </p>
          {link.address?.startsWith('file:') && <p className="paper-imprint">{say('paper.file')}</p>}
          <p className="paper-imprint">
            {say('paper.source', { citation: articleCitation(pack) })} {explorerCitation(pack)}{' '}
            {say('paper.made', { build, on: today() })}
          </p>
        </div>
        {link.address !== null && <QrCode text={link.address} />}
      </header>
      {children}
    </div>
  )
}

/** A titled part. `kind` names it for its style. */
export function PaperPart({
  title,
  kind,
  about,
  children,
}: {
  title: string
  kind?: string
  about?: string
  children: ReactNode
}) {
  return (
    <section className="paper-part" data-kind={kind} aria-label={title}>
      <h2>{title}</h2>
      {about !== undefined && <p className="paper-about">{about}</p>}
      {children}
    </section>
  )
}

/** The day in the place where it is printed, as ISO writes it. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
