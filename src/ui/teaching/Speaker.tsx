import { useEffect, useRef, useState } from 'react'
import { connect, type Link } from '../../ports/speaker.ts'
import { headsOf, lessonOf, placeOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { NotesText } from '../parts/NotesText.tsx'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { GoTo } from './GoTo.tsx'
import { SpeakerClock } from './SpeakerClock.tsx'
import { SpeakerHands } from './SpeakerHands.tsx'
import { SpeakerStage } from './SpeakerStage.tsx'
import { SpeakerTools } from './SpeakerTools.tsx'
import { type Panel, usePresentKeys } from './usePresentKeys.ts'
import { WhatIf } from './WhatIf.tsx'

/** Without an answer for so many seconds the other window is thought to be gone. */
const SILENT = 4
const NOTHING = () => {}
const NO_LINK = () => null

/** The speaker's own window: notes, this stop and the next, clock and pacing; it drives the room and follows it. */
export function Speaker() {
  const explorer = useExplorerStore()
  const heads = useExplorer(headsOf)
  const { stop: place, shown } = useExplorer(placeOf)
  const lesson = useExplorer(lessonOf)
  const [panel, setPanel] = useState<Panel>('none')
  const [silent, setSilent] = useState(0)
  const link = useRef<Link | null>(null)
  useEffect(() => {
    link.current = connect(explorer, () => setSilent(0))
    const timer = setInterval(() => {
      link.current?.ask()
      setSilent((seconds) => seconds + 1)
    }, 1000)
    return () => {
      clearInterval(timer)
      link.current?.close()
    }
  }, [explorer])
  useEffect(() => {
    document.title = say('speaker.title')
  }, [])
  const acts = usePresentKeys({
    panel,
    setPanel,
    leaving: false,
    setLeaving: NOTHING,
    link: NO_LINK,
    tell: NOTHING,
  })
  const head = heads[place]
  const next = heads[place + 1]
  const coming = head?.names.slice(shown) ?? []
  const before = heads.slice(0, place).reduce((sum, each) => sum + each.minutes, 0)
  const close = () => setPanel('none')
  return (
    <main className="speaker" aria-label={say('speaker.title')} data-connected={silent < SILENT}>
      <header className="speaker-head">
        <h1 className="speaker-lesson">{lesson?.title ?? say('present.this-way')}</h1>
        <SpeakerClock planned={before} minutes={head?.minutes ?? 0} whole={lesson?.minutes ?? 0} />
      </header>
      {silent >= SILENT && (
        <p className="speaker-alone" role="status">
          {say('speaker.alone')}
        </p>
      )}
      <div className="speaker-columns">
        <div>
          <h2>
            {say('present.stop', { stop: place + 1, count: heads.length })}: {head?.title}
          </h2>
          <SpeakerStage />
          <SpeakerTools acts={acts} />
        </div>
        <div>
          <SpeakerHands />
          <h2>{say('speaker.notes')}</h2>
          <section className="speaker-notes" aria-label={say('speaker.notes')}>
            <NotesText text={head?.notes ?? ''} />
          </section>
          <h2>{say('speaker.next')}</h2>
          {coming.length > 0 && (
            <ol className="speaker-coming" aria-label={say('speaker.coming')}>
              {coming.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: what is to come is places in order
                <li key={index}>{name}</li>
              ))}
            </ol>
          )}
          <p className="speaker-next">{next?.title ?? say('speaker.end')}</p>
        </div>
      </div>
      {panel === 'what-if' && <WhatIf onClose={close} />}
      {panel === 'go-to' && <GoTo onClose={close} />}
    </main>
  )
}
