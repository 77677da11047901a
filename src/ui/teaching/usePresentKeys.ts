import { useEffect, useMemo, useRef } from 'react'
import { copyText } from '../../ports/clipboard.ts'
import { canFillScreen, fillScreen } from '../../ports/fullscreen.ts'
import { writeLink } from '../../ports/link.ts'
import type { Link } from '../../ports/speaker.ts'
import { roomOf } from '../../store/late.ts'
import { actOf, isTyping } from '../parts/keymap.ts'
import { PRESENT_KEYS } from '../parts/present-keys.ts'
import { useActions, useExplorerStore } from '../useExplorer.tsx'
import { useMoves } from './useMoves.ts'

/** A key held down moves on at most five times a second: a room cannot follow more. */
const REPEAT_MS = 200
/** What a key held down does again and again; everything else it does once. */
const REPEATED = ['next', 'previous', 'next-stop', 'previous-stop']
/** What goes to the stage whatever lies over it. */
const PAGES = ['PageDown', 'PageUp']
const ALWAYS = [...PAGES, 'b', '.', ';', ':', 'v', 'w', ',']

export type Panel = 'none' | 'go-to' | 'what-if' | 'notes'

export interface PanelState {
  readonly panel: Panel
  readonly setPanel: (panel: Panel) => void
  /** Esc was pressed with nothing open: once more leaves. */
  readonly leaving: boolean
  readonly setLeaving: (leaving: boolean) => void
  readonly link: () => Link | null
}

/** What each act of the key table does; its buttons do the same. */
export type StageActs = Readonly<Record<string, () => void>>

/**
 * The keys of a presentation, from the one key table. While the screen is blank only the keys that end it act, and
 * every key that can blank it can end it; the key that reloads a page, which some clickers send, does nothing.
 */
export function usePresentKeys({ panel, setPanel, leaving, setLeaving, link }: PanelState): StageActs {
  const store = useExplorerStore()
  const { see } = useActions()
  const moves = useMoves()
  const moved = useRef(Number.NEGATIVE_INFINITY)
  const acts = useMemo((): StageActs => {
    const room = roomOf(store)
    const toggled = (one: Panel) => setPanel(panel === one ? 'none' : one)
    return {
      next: moves.next,
      previous: moves.previous,
      'next-stop': moves.nextStop,
      'previous-stop': moves.previousStop,
      'first-stop': moves.first,
      'last-stop': moves.last,
      black: () => moves.blank('black'),
      white: () => moves.blank('white'),
      overview: () => moves.toggle('overview'),
      laser: () => moves.toggle('laser'),
      still: () => moves.toggle('still'),
      'go-to': () => toggled('go-to'),
      'what-if': () => toggled('what-if'),
      reveal: moves.reveal,
      speaker: () => {
        if (panel === 'notes') setPanel('none')
        else if (link()?.open() !== true) setPanel('notes')
      },
      copy: () => void copyText(`${location.href.replace(/#.*$/, '')}#${writeLink(store.getState())}`),
      print: () => see({ sheet: 'print' }),
      fullscreen: () => canFillScreen() && fillScreen(),
      'present-help': () => see({ sheet: 'help' }),
      // What is open is closed first, the topmost before the rest; with nothing open it takes two.
      leave: () => {
        const { laser, overview, aside } = room.getState()
        if (panel !== 'none') setPanel('none')
        else if (laser) moves.toggle('laser')
        else if (overview) moves.toggle('overview')
        else if (aside !== null) room.setState({ aside: null })
        else if (leaving) moves.leave()
        else setLeaving(true)
      },
    }
  }, [store, moves, panel, setPanel, leaving, setLeaving, link, see])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { blank, sheet } = store.getState().view
      const act = event.ctrlKey || event.metaKey ? undefined : actOf(event, 'present', PRESENT_KEYS)
      if (act === 'swallow') {
        event.preventDefault()
        return setLeaving(false)
      }
      // No field of ours has a use for the keys of a clicker.
      const choosing = event.target instanceof HTMLSelectElement && event.key === 'Escape'
      const typing = isTyping(event.target) && !PAGES.includes(event.key) && !choosing
      if (act === undefined || event.defaultPrevented || sheet !== null || typing) return
      if (event.key.length === 1 && event.key !== ' ' && keysAreOff()) return
      if (blank !== 'none') {
        event.preventDefault()
        if ((act === 'black' || act === 'white' || act === 'leave') && !event.repeat) see({ blank: 'none' })
        return
      }
      // A term that is explained is closed by Esc first, by the browser itself.
      if (activates(event) || (act === 'leave' && popoverOpen())) return
      // In a panel the arrows and the letters are its own.
      if (inPanel(event.target) && !ALWAYS.includes(event.key) && act !== 'leave') return
      event.preventDefault()
      if (act !== 'leave') setLeaving(false)
      if (act === 'hand') {
        if (!event.repeat) moves.hand(Number(event.key) - 1)
        return
      }
      if (event.repeat && !REPEATED.includes(act)) return
      if (event.repeat && event.timeStamp - moved.current < REPEAT_MS) return
      moved.current = event.timeStamp
      acts[act]?.()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [acts, moves, see, setLeaving, store])
  return acts
}

/** Whoever dictates, or has an assistive tool that types, can do without keys of one letter. */
function keysAreOff(): boolean {
  return new URLSearchParams(location.search).get('keys') === 'off'
}

/** Enter and the space bar belong to the control that has the focus. */
function activates({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof Element && target.closest(CONTROLS) !== null
}
const CONTROLS = 'button, a[href], summary, input, select'

function inPanel(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.present-panel') !== null
}

function popoverOpen(): boolean {
  try {
    return document.querySelector(':popover-open') !== null
  } catch {
    return false
  }
}
