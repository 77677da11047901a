import { useEffect, useRef } from 'react'
import { shelfNowOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { Late } from '../parts/Late.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Chains } from './Chains.tsx'
import { Effects } from './Effects.tsx'
import { Outside } from './Outside.tsx'
import { SourceDetail } from './SourceDetail.tsx'
import { SourcesTable } from './SourcesTable.tsx'
import { Studied } from './Studied.tsx'
import { Timeline } from './Timeline.tsx'

const PARTS = ['table', 'effects', 'timeline', 'studied', 'chain', 'wanted', 'outside'] as const

/** Every study as a row and as pictures; or one of them, opened. */
export function Shelf() {
  const shelf = useExplorer(shelfNowOf)
  const item = useExplorer((state) => state.view.item)
  const version = useExplorer((state) => state.pack.version)
  const more = useExplorer((state) => state.pack.outside.length > 0)
  const missing = useExplorer((state) => state.pack.wanted.length > 0)
  const { see } = useActions()
  const page = useRef<HTMLDivElement>(null)
  const opened = shelf.find(({ source }) => source.id === item)
  // Another study is another page: it is read from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the study is what it follows
  useEffect(() => {
    const scrolls = page.current?.parentElement
    if (scrolls) scrolls.scrollTop = 0
  }, [item])
  if (opened !== undefined) return <SourceDetail shelved={opened} onBack={() => see({ item: null })} />
  return (
    <div className="evidence" ref={page}>
      <h2>{say('evidence.title')}</h2>
      {item !== null && <p role="alert">{say('evidence.unknown', { id: item })}</p>}
      <p className="evidence-about">{say('evidence.about')}</p>
      <nav className="evidence-parts" aria-label={say('evidence.parts')}>
        {PARTS.filter((part) => (part === 'outside' ? more : part === 'wanted' ? missing : true)).map(
          (part) => (
            <button
              key={part}
              type="button"
              className="button"
              data-kind="link"
              onClick={() => document.getElementById(`evidence-${part}`)?.focus()}
            >
              {say(`evidence.${part}`)}
            </button>
          ),
        )}
      </nav>
      <Part part="table">
        <SourcesTable shelf={shelf} />
      </Part>
      <Part part="effects">
        <Effects shelf={shelf} />
      </Part>
      <Part part="timeline">
        <Timeline shelf={shelf} />
      </Part>
      <Part part="studied">
        <Studied shelf={shelf} />
      </Part>
      <Part part="chain">
        <Chains />
      </Part>
      {missing && (
        <Part part="wanted">
          <Late name="compare">{({ Wanted }) => <Wanted />}</Late>
        </Part>
      )}
      {more && (
        <Part part="outside">
          <Outside />
        </Part>
      )}
      <p className="evidence-source-line">{say('evidence.source-line', { version })}</p>
    </div>
  )
}

const PICTURES: readonly string[] = ['effects', 'timeline', 'studied']

function Part({ part, children }: { part: (typeof PARTS)[number]; children: React.ReactNode }) {
  const id = `evidence-${part}`
  const version = useExplorer((state) => state.pack.version)
  return (
    <section className="evidence-part" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {say(`evidence.${part}`)}
      </h3>
      {children}
      {PICTURES.includes(part) && (
        <p className="evidence-source-line">{say('evidence.picture-source', { version })}</p>
      )}
    </section>
  )
}
