/** What the page around this one is told of what a person does here. */
import type { AppPayload, AppType } from '../model/late.ts'
import { evaluationOf, wayTextOf } from '../store/selectors.ts'
import type { Explorer, ExplorerState } from '../store/store.ts'
import { say } from '../view/late.ts'
import { modeOf } from './host-acts.ts'
import { writeLink } from './link.ts'
import { openPage } from './pages.ts'
import type { Pointed } from './pointed.ts'

/** How long a person's acts are gathered before the state is told. */
const PAUSE_MS = 250

export type Post = <Type extends AppType>(type: Type, payload: AppPayload<Type>) => void

/** The steps the patient has come and is at, in the order of the pack. */
export function routeOf(state: ExplorerState): string[] {
  return [...evaluationOf(state).findings.values()]
    .filter(({ look }) => look === 'travelled' || look === 'here')
    .map(({ node }) => node.id)
}

/** Tells from now on; gives what ends it. */
export function tellChanges(
  explorer: Explorer,
  post: Post,
  pointed: Pointed,
  links: () => 'self' | 'host',
): { stop(): void } {
  let route = routeOf(explorer.getState())
  let told = writeLink(explorer.getState())
  let timer: number | undefined

  const tellState = () => {
    const now = explorer.getState()
    const state = writeLink(now)
    if (state === told) return
    told = state
    post('stateChanged', {
      state,
      patient: { ...now.acts.patient },
      mode: modeOf(now),
      dirty: now.past.length > 0,
    })
  }
  const tellRoute = (state: ExplorerState) => {
    const nodes = routeOf(state)
    const added = nodes.filter((id) => !route.includes(id))
    const removed = route.filter((id) => !nodes.includes(id))
    route = nodes
    if (added.length + removed.length > 0)
      post('routeChanged', { nodes, added, removed, text: wayTextOf(state).slice(0, 4_000) })
  }

  const unsubscribe = explorer.subscribe((state, before) => {
    if (state.acts.focus !== before.acts.focus) {
      const title = state.pack.nodes.find(({ id }) => id === state.acts.focus)?.title
      post('nodeSelected', {
        id: state.acts.focus,
        ...(title === undefined ? {} : { title: title.slice(0, 200) }),
      })
    }
    if (state.acts.patient !== before.acts.patient || state.pack !== before.pack) {
      pointed.clear()
      tellRoute(state)
    }
    clearTimeout(timer)
    timer = window.setTimeout(tellState, PAUSE_MS)
  })

  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return
    const href = event.target.closest('a[href^="http"]')?.getAttribute('href')
    if (href === null || href === undefined) return
    event.preventDefault()
    if (links() === 'host') post('openLink', { href })
    else if (!openPage(href)) {
      explorer.actions.see({ sheet: null })
      explorer.actions.tell({ kind: 'error', title: say('link-out.refused'), details: [href] })
    }
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || somethingIsOpen()) return
    // What is pointed out is what is closed first.
    if (!pointed.clear()) post('keyEscape', {})
  }
  document.addEventListener('click', onClick)
  document.addEventListener('keydown', onKey)
  return {
    stop() {
      unsubscribe()
      clearTimeout(timer)
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKey)
    },
  }
}

function somethingIsOpen(): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  try {
    return document.querySelector(':popover-open') !== null
  } catch {
    // A browser without popovers does not know the word.
    return false
  }
}
