import { act, screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pack } from '../../src/model/model.ts'
import { evaluationOf, reasonLineOf } from '../../src/store/selectors.ts'
import { createExplorer } from '../../src/store/store.ts'
import { Outline } from '../../src/ui/outline/Outline.tsx'
import { LOOK_WORDS } from '../../src/view/view.ts'
import { doubleIds, realPack, show } from '../support/diagram.tsx'
import { choice, edge, node, packOf, rule } from '../support/pack.ts'

let real: Pack
beforeAll(async () => {
  real = await realPack()
})

const small = (): Pack =>
  packOf({
    stages: [
      { id: 'first', title: 'First stage' },
      { id: 'second', title: 'Second stage' },
    ],
    attributes: [
      { ...choice('class', 'III', 'V'), label: 'Class' },
      choice('had', 'yes', 'no'),
      choice('bp', 'high'),
    ],
    nodes: [
      node('ask', { kind: 'decision', title: 'Which class?' }),
      node('one', { kind: 'option', stage: 'second', given: { attribute: 'had', is: 'yes' } }),
      node('two', { kind: 'option', stage: 'second' }),
      node('silent', { kind: 'option', stage: 'second' }),
      node('end', { kind: 'outcome', stage: 'second', title: 'The end' }),
    ],
    edges: [
      edge('ask', 'one'),
      edge('ask', 'two', { attribute: 'class', is: 'III' }),
      edge('ask', 'silent'),
      edge('one', 'end'),
      edge('two', 'end'),
    ],
    rules: [
      rule('R1', ['one'], { stance: 'avoid', why: 'It has failed.', when: { attribute: 'had', is: 'yes' } }),
      rule('R2', ['two'], {
        stance: 'cautioned',
        why: 'Pressure is high.',
        when: { attribute: 'bp', is: 'high' },
      }),
    ],
  })

const everything = () => screen.getByRole('button', { name: /^Everything/ })
/** The entry of a step: the item whose heading button it is. */
function entry(title: string): HTMLElement {
  const button = screen
    .getAllByRole('button', { name: new RegExp(`^${title.replace('?', '\\?')} [A-Z]`) })
    .find((each) => each.id.startsWith('outline-'))
  const item = button?.closest('li')
  if (!item) throw new Error(`no entry ${title}`)
  return item
}

describe('the outline', () => {
  it('holds every step once and every edge as a pair of links', async () => {
    const { user } = show(real, <Outline />)
    await user.click(everything())
    const ids = [...document.querySelectorAll('.outline-title')].map(({ id }) => id.slice('outline-'.length))
    expect(ids.sort()).toEqual(real.nodes.map(({ id }) => id).sort())
    for (const { id, title } of real.nodes) {
      const item = document.getElementById(`outline-${id}`)?.closest('li')
      if (!item) throw new Error(id)
      for (const [heading, end, other] of [
        ['Leads to:', 'from', 'to'],
        ['From:', 'to', 'from'],
      ] as const) {
        const head = within(item).queryByText(heading)
        const links = head?.parentElement ? within(head.parentElement).queryAllByRole('button') : []
        const titles = real.edges
          .filter((each) => each[end] === id)
          .map((each) => real.nodes.find((node) => node.id === each[other])?.title)
        expect(
          links.map((each) => each.textContent),
          `${title} ${heading}`,
        ).toEqual(titles)
      }
    }
    expect(doubleIds()).toEqual([])
  })

  it('is lists under headings, and no tree', () => {
    show(small(), <Outline />)
    const headings = screen.getAllByRole('heading').map((each) => `${each.tagName} ${each.textContent}`)
    expect(headings).toEqual(['H2 Outline of the pathway', 'H3 First stage', 'H3 Second stage'])
    expect(screen.getAllByRole('list').length).toBeGreaterThan(1)
    expect(
      document.querySelectorAll('[role="tree"], [role="application"], [aria-roledescription]'),
    ).toHaveLength(0)
  })

  it('says of each link on which condition it rests and whether that holds', () => {
    const { explorer } = show(small(), <Outline />)
    const linkTo = () => within(entry('Which class?')).getByRole('button', { name: 'two' }).closest('li')
    expect(linkTo()).toHaveTextContent('two (if to two — not known yet)')
    act(() => explorer.actions.answer('class', 'III'))
    expect(linkTo()).toHaveTextContent('two (if to two — yes)')
    expect(within(entry('two')).getByText('From:').parentElement).toHaveTextContent(
      'Which class? (if to two — yes)',
    )
    act(() => explorer.actions.answer('class', 'V'))
    expect(linkTo()).toHaveTextContent('two (if to two — no)')
    expect(
      within(entry('Which class?')).getByRole('button', { name: 'one' }).closest('li'),
    ).toHaveTextContent(/^one$/)
  })

  it('says how each step lies, what is said of it, and why, in one line each', async () => {
    const { explorer, user } = show(small(), <Outline />)
    await user.click(everything())
    expect(entry('two')).toHaveTextContent('still open')
    expect(entry('two')).toHaveTextContent('Depends on class.')
    expect(entry('one')).toHaveTextContent('not known yet')
    expect(entry('one')).toHaveTextContent('Depends on had.')
    expect(entry('silent')).toHaveTextContent('silent')
    expect(entry('silent')).toHaveTextContent('nothing is said about it for this patient')
    act(() => explorer.actions.answer('class', 'III'))
    act(() => explorer.actions.answer('bp', 'high'))
    expect(entry('two')).toHaveTextContent('cautioned')
    expect(entry('two')).toHaveTextContent('Pressure is high.')
    expect(entry('two')).toHaveTextContent('Changed by the last answer')
    act(() => explorer.actions.answer('had', 'yes'))
    expect(entry('one')).toHaveTextContent('given before')
    expect(entry('one')).toHaveTextContent('for a next course: ✕ avoid')
    expect(entry('one')).toHaveTextContent('It has failed.')
    expect(entry('two')).toHaveTextContent('not taken')
  })

  it('says of a step that is off what would have to hold', async () => {
    const { explorer, user } = show(small(), <Outline />)
    await user.click(everything())
    act(() => explorer.actions.answer('class', 'V'))
    expect(entry('two')).toHaveTextContent('not on this way')
    expect(entry('two')).toHaveTextContent('Only if to two.')
  })

  it('has a reason for every step but the first, for every named patient', () => {
    const explorer = createExplorer([real])
    for (const { id } of real.cases) {
      explorer.actions.openCase(id)
      const state = explorer.getState()
      for (const [nodeId, finding] of evaluationOf(state).findings) {
        const line = reasonLineOf(state, nodeId)
        expect(line, `${id} ${nodeId}`).not.toMatch(/undefined|\{|\.\./)
        // A step that follows without a condition needs no reason.
        const follows = finding.incoming.some(({ edge }) => edge.when === undefined)
        if (!follows && finding.incoming.length > 0) expect(line, `${id} ${nodeId}`).not.toBe('')
      }
    }
  })

  it('shows the way only, or everything, and a link to what is hidden shows everything', async () => {
    const { explorer, user } = show(small(), <Outline />)
    act(() => explorer.actions.answer('class', 'V'))
    const way = screen.getByRole('button', { name: 'This patient’s way (4)' })
    expect(way).toHaveAttribute('aria-pressed', 'true')
    expect(everything()).toHaveTextContent('Everything (5)')
    expect(document.getElementById('outline-two')).toBeNull()
    await user.click(within(entry('Which class?')).getByRole('button', { name: 'two' }))
    expect(document.getElementById('outline-two')).toHaveFocus()
    expect(everything()).toHaveAttribute('aria-pressed', 'true')
    await user.click(within(entry('two')).getByRole('button', { name: 'Which class?' }))
    expect(document.getElementById('outline-ask')).toHaveFocus()
  })

  it('marks where the patient is and opens the details of a step', async () => {
    const { explorer, user } = show(real, <Outline />)
    act(() => explorer.actions.see({ inspector: false }))
    const here = document.querySelectorAll('[aria-current="step"]')
    expect([...here].map(({ id }) => id)).toEqual(['outline-salvage-choice'])
    await user.click(screen.getByRole('button', { name: /^Take stock N1/ }))
    expect(explorer.getState().acts.focus).toBe('take-stock')
    expect(explorer.getState().view.inspector).toBe(true)
    expect(screen.getByRole('button', { name: /^Take stock N1/ })).toHaveAttribute('aria-pressed', 'true')
  })

  it('says the same as the engine finds, after any answer', async () => {
    const { explorer, user } = show(real, <Outline />)
    await user.click(everything())
    for (const { id } of real.cases.slice(0, 8)) {
      act(() => explorer.actions.openCase(id))
      for (const { node, look, given, leftAside } of evaluationOf(explorer.getState()).findings.values()) {
        const item = document.getElementById(`outline-${node.id}`)?.closest('li')
        const words =
          given === 'true' && look === 'travelled'
            ? 'given before'
            : leftAside
              ? 'not taken'
              : LOOK_WORDS[look].word
        if (given !== 'true') expect(item?.querySelector('.outline-look')).toHaveTextContent(words)
        expect(item).toHaveAttribute('data-look', look)
      }
    }
  })

  it('takes no tab stop where it stands before the diagram without being seen, and is whole', async () => {
    const { user } = show(real, <Outline quiet />)
    await user.tab()
    expect(document.body).toHaveFocus()
    expect(document.querySelectorAll('.outline-title')).toHaveLength(real.nodes.length)
    expect(screen.getByRole('group', { name: 'Outline of the pathway' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Everything/ })).toBeNull()
  })
})
