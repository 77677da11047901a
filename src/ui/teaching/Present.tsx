import { useEffect, useRef, useState } from 'react'
import { connect, type Link, speakerSession } from '../../ports/speaker.ts'
import { keepAwake } from '../../ports/wake.ts'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { Picker } from './Picker.tsx'
import { Speaker } from './Speaker.tsx'
import { Stage } from './Stage.tsx'
import './present.css'
import './stage.css'
import './map.css'
import './question.css'
import './panels.css'
import './speaker.css'

/** The same patient and the same pathway for a room; in the window that was opened for it, what the speaker sees. */
export function Present() {
  return speakerSession() === null ? <Hall /> : <Speaker />
}

function Hall() {
  const choosing = useExplorer((state) => state.view.stop < 0)
  const link = useLink()
  useEffect(() => keepAwake(), [])
  useEffect(
    // Back to the button that led here; it exists again by the next frame.
    () => () => void requestAnimationFrame(() => document.getElementById('present-button')?.focus()),
    [],
  )
  return choosing ? <Picker /> : <Stage link={link} />
}

/** The connection with the speaker's window, for as long as something is presented. */
function useLink(): () => Link | null {
  const explorer = useExplorerStore()
  const link = useRef<Link | null>(null)
  const [get] = useState(() => () => link.current)
  useEffect(() => {
    link.current = connect(explorer)
    return () => {
      link.current?.close()
      link.current = null
    }
  }, [explorer])
  return get
}
