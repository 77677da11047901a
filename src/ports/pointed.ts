/**
 * Steps that the page around this one points out, for a moment: a frame and a word around each, in the diagram and in
 * the outline. It is no act of the person, so it stands in no link, no history and no store.
 */
import { say } from '../view/late.ts'

export interface Pointed {
  /** Points these out, and none that were before. */
  at(ids: readonly string[]): void
  /** Points nothing out any more. Answers whether something was. */
  clear(): boolean
}

/** Nothing is pointed out yet. */
export function pointing(root: ParentNode & Node): Pointed {
  let ids: readonly string[] = []
  const mark = () => {
    const wanted = new Set(
      ids
        .flatMap((id) => [`step-${id}`, `outline-${id}`])
        .flatMap((id) => document.getElementById(id)?.parentElement ?? []),
    )
    for (const marked of root.querySelectorAll('[data-pointed]')) {
      if (wanted.has(marked as HTMLElement)) continue
      marked.removeAttribute('data-pointed')
      marked.querySelector('button')?.removeAttribute('aria-description')
    }
    for (const box of wanted) {
      box.dataset.pointed = say('pointed.tag')
      box.querySelector('button')?.setAttribute('aria-description', say('pointed.about'))
    }
  }
  // Steps come and go with the screen, the window and what is in sight.
  const observer = new MutationObserver(mark)
  const at = (next: readonly string[]) => {
    ids = next
    observer.disconnect()
    if (ids.length > 0) observer.observe(root, { childList: true, subtree: true })
    mark()
  }
  return {
    at,
    clear() {
      const some = ids.length > 0
      if (some) at([])
      return some
    },
  }
}
