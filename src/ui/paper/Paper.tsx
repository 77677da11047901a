import { type ReactNode, useLayoutEffect } from 'react'
import { build } from '../../ports/build.ts'
import { provenanceOf, say } from '../../view/late.ts'
import { addressOf, articleCitation, explorerCitation } from '../parts/citing.ts'
import { QrCode } from '../parts/QrCode.tsx'
import { useExplorer } from '../useExplorer.tsx'

/**
 * Sheets of paper about anything: a picture that has a page of its own, a head that says where it all comes from,
 * with the link as text and as code, and parts that are not split where that can be helped.
 */
export function Paper({
  head,
  picture,
  children,
}: {
  head: ReactNode
  picture?: ReactNode
  children: ReactNode
}) {
  const pack = useExplorer((state) => state.pack)
  const link = useExplorer(addressOf)
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
            {say('paper.link')} {link}
          </p>
          {link.startsWith('file:') && <p className="paper-imprint">{say('paper.file')}</p>}
          <p className="paper-imprint">
            {say('paper.source', { citation: articleCitation(pack) })} {explorerCitation(pack)}{' '}
            {say('paper.made', { build, on: today() })}
          </p>
        </div>
        <QrCode text={link} />
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
