import type { Page } from '@playwright/test'

/**
 * What the browser alone needs for the changes an answer makes on the screen: the app is taken away, a copy of what it
 * drew is put in its place, and the same changes are made to the copy by hand, with no evaluation, no store, no React.
 * A click of ours cannot cost less than this without showing less.
 *
 * Call it on a page with the app open; then `lnpReplay(turn)` in the page makes the changes of that click.
 */
export async function replaceByReplay(page: Page, clicks: number): Promise<void> {
  await page.evaluate(RECORD, clicks)
}

/** Each answer of a lap is given, what it led to is kept, and what differs from the state before is listed. */
// In one function of the page's own. `__name` is what the tools that run this would give to those within it.
async function RECORD(clicks: number): Promise<void> {
  type Change =
    | { path: number[]; what: 'text'; value: string | null }
    | { path: number[]; what: 'attribute'; name: string; value: string | null }
    | { path: number[]; what: 'children'; from: number; gone: number; come: Node[] }

  const app = document.getElementById('app')
  if (app === null) throw new Error('The page has no app.')
  const targets = () =>
    [...document.querySelectorAll<HTMLElement>('#patient fieldset input[type="radio"]')].slice(0, clicks)

  const states: Element[] = []
  // The first lap leads into the round that every later one repeats.
  for (let turn = 0; turn < 2 * clicks; turn++) {
    targets()[turn % clicks]?.click()
    await new Promise((done) => setTimeout(done, 700))
    const copy = app.cloneNode(true) as Element
    const inputs = app.querySelectorAll('input')
    for (const [index, one] of copy.querySelectorAll('input').entries())
      one.toggleAttribute('data-on', inputs[index]?.checked)
    if (turn >= clicks) states.push(copy)
  }

  const isSame = (a: Node | undefined, b: Node | undefined) =>
    a !== undefined &&
    b !== undefined &&
    a.nodeName === b.nodeName &&
    (!(a instanceof Element) ||
      !(b instanceof Element) ||
      (a.id === b.id && a.getAttribute('class') === b.getAttribute('class')))

  const compare = (a: Node, b: Node, path: number[], into: Change[]) => {
    if (a instanceof Element && b instanceof Element) {
      for (const name of new Set([...a.getAttributeNames(), ...b.getAttributeNames()])) {
        const value = b.getAttribute(name)
        if (a.getAttribute(name) !== value) into.push({ path, what: 'attribute', name, value })
      }
    } else if (a.nodeValue !== b.nodeValue) into.push({ path, what: 'text', value: b.nodeValue })
    const [before, after] = [[...a.childNodes], [...b.childNodes]]
    let head = 0
    while (isSame(before[head], after[head])) head++
    let tail = 0
    const most = Math.min(before.length, after.length) - head
    while (tail < most && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++
    for (const [index, child] of before.entries()) {
      const fromEnd = before.length - index
      const other = index < head ? after[index] : fromEnd <= tail ? after.at(-fromEnd) : undefined
      if (other !== undefined) compare(child, other, [...path, index], into)
    }
    const gone = before.length - head - tail
    const come = after.slice(head, after.length - tail)
    if (gone + come.length > 0) into.push({ path, what: 'children', from: head, gone, come })
  }
  const laps = states.map((state, index) => {
    const changes: Change[] = []
    compare(states.at(index - 1) as Element, state, [], changes)
    return changes
  })

  const copy = (states.at(-1) as Element).cloneNode(true) as Element
  for (const one of copy.querySelectorAll('input')) one.checked = one.hasAttribute('data-on')
  app.replaceWith(copy)

  const replay = (turn: number) => {
    const changes = laps[turn % clicks] ?? []
    // Found before anything moves: a path tells where a node stood in the state before.
    const nodes = changes.map(({ path }) => {
      let node: Node = copy
      for (const index of path) node = node.childNodes[index] as Node
      return node
    })
    for (const [index, change] of changes.entries()) {
      const node = nodes[index] as Node
      if (change.what === 'text') node.nodeValue = change.value
      else if (change.what === 'attribute') {
        const element = node as HTMLInputElement
        if (change.name === 'data-on') element.checked = change.value !== null
        if (change.value === null) element.removeAttribute(change.name)
        else element.setAttribute(change.name, change.value)
      } else {
        for (let count = 0; count < change.gone; count++) node.childNodes[change.from]?.remove()
        const next = node.childNodes[change.from] ?? null
        for (const each of change.come) node.insertBefore(each.cloneNode(true), next)
      }
    }
  }
  Object.assign(globalThis, { lnpReplay: replay })
}
