import { useEffect, useMemo, useRef } from 'react'
import { copyText } from '../../ports/clipboard.ts'
import { canFillScreen, fillScreen } from '../../ports/fullscreen.ts'
import { writeLink } from '../../ports/link.ts'
import type { Link } from '../../ports/speaker.ts'
import { roomOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { keysAreOff, numberOf, PRESENT_KEYS } from '../parts/every-key.ts'
import { actOf, isTyping } from '../parts/keymap.ts'
import { useActions, useExplorerStore } from '../useExplorer.tsx'
import { useMoves } from './useMoves.ts'

/** A key held down moves on at most five times a second: a room cannot follow more. */
const REPEAT_MS = 200
/** What a key held down does again and again; everything else it does once. */
const REPEATED = ['next', 'previous', 'next-stop', 'previous-stop', 'zoom-in', 'zoom-out']
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
  /** Says something to whoever presents, until the next key. */
  readonly tell: (words: string) => void
}

/** What each act of the key table does; its buttons do the same. */
export type StageActs = Readonly<Record<string, () => void>>

/**
 * The keys of a presentation, from the one key table. While the screen is blank only the keys that end it act, and
 * every key that can blank it can end it; the key that reloads a page, which some clickers send, does nothing.
 */
export function usePresentKeys({ panel, setPanel, leaving, setLeaving, link, tell }: PanelState): StageActs {
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
      details: () => moves.toggle('details'),
      undo: moves.undo,
      'zoom-in': () => moves.zoom(1),
      'zoom-out': () => moves.zoom(-1),
      actual: () => moves.fit('stop'),
      'fit-all': () => moves.fit('all'),
      'fit-focus': () => moves.fit('focus'),
      'way-only': () => moves.toggle('wayOnly'),
      laser: () => moves.toggle('laser'),
      'clear-ink': moves.clearInk,
      still: () => moves.toggle('still'),
      'go-to': () => toggled('go-to'),
      'what-if': () => toggled('what-if'),
      reveal: moves.reveal,
      speaker: () => {
        if (panel === 'notes') setPanel('none')
        else if (link()?.open() !== true) setPanel('notes')
      },
      // Where the browser lets nobody copy, the link stands there to be copied by hand.
      copy: () =>
        void copyText(`${location.href.replace(/#.*$/, '')}#${writeLink(store.getState())}`).then((how) =>
          how === 'copied' ? tell(say('copy.copied')) : see({ sheet: 'share' }),
        ),
      print: () => see({ sheet: 'print' }),
      fullscreen: () => canFillScreen() && fillScreen(),
      'present-help': () => see({ sheet: 'help' }),
      // What is open is closed first, the topmost before the rest; with nothing open it takes two.
      leave: () => {
        const { laser, overview, details, aside } = room.getState()
        if (panel !== 'none') setPanel('none')
        else if (laser) moves.toggle('laser')
        else if (overview) moves.toggle('overview')
        else if (details) moves.toggle('details')
        else if (aside !== null) moves.fromAside()
        else if (leaving) moves.leave()
        else setLeaving(true)
      },
    }
  }, [store, moves, panel, setPanel, leaving, setLeaving, link, see, tell])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { blank, sheet } = store.getState().view
      const act = actOf(event, 'present', PRESENT_KEYS)
      const command = event.ctrlKey || event.metaKey
      if (act === 'swallow') {
        event.preventDefault()
        return setLeaving(false)
      }
      // No field of ours has a use for the keys of a clicker.
      const choosing = event.target instanceof HTMLSelectElement && (event.key === 'Escape' || command)
      const typing = isTyping(event.target) && !PAGES.includes(event.key) && !choosing
      if (act === undefined || event.defaultPrevented || sheet !== null || typing) return
      if (event.key.length === 1 && event.key !== ' ' && !command && keysAreOff()) return
      if (blank !== 'none') {
        event.preventDefault()
        if ((act === 'black' || act === 'white' || act === 'leave') && !event.repeat) see({ blank: 'none' })
        return
      }
      // A term that is explained is closed by Esc first, by the browser itself.
      if (activates(event) || (act === 'leave' && popoverOpen())) return
      // In a panel the arrows and the letters are its own.
      if (inPanel(event.target) && !ALWAYS.includes(event.key) && act !== 'leave' && act !== 'undo') return
      event.preventDefault()
      if (act !== 'leave') setLeaving(false)
      tell('')
      if (act === 'option') {
        if (!event.repeat) moves.option(numberOf(event) - 1)
        return
      }
      if (event.repeat && !REPEATED.includes(act)) return
      if (event.repeat && event.timeStamp - moved.current < REPEAT_MS) return
      moved.current = event.timeStamp
      acts[act]?.()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [acts, moves, see, setLeaving, store, tell])
  return acts
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
