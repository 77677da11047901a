import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Pack, STANCES } from '../../src/model/model.ts'
import { layoutFor } from '../../src/ports/packs.ts'
import { changedOf, nodeLineOf, readLine } from '../../src/store/selectors.ts'
import { createExplorer, type Explorer } from '../../src/store/store.ts'
import { Canvas } from '../../src/ui/canvas/Canvas.tsx'
import { fitsReadably, isSlight, revealed, viewAsked, viewOf } from '../../src/ui/canvas/camera.ts'
import { type Direction, step, type Walk } from '../../src/ui/canvas/neighbours.ts'
import { lettersOf, spotsOf } from '../../src/ui/canvas/spots.ts'
import * as words from '../../src/ui/canvas/words.ts'
import { LOOK_WORDS, STANCE_WORDS, stateLineOf } from '../../src/view/view.ts'
import { doubleIds, drawn, realPack, show, windowOf } from '../support/diagram.tsx'
import { choice, edge, node, packOf, rule } from '../support/pack.ts'

vi.mock('../../src/ui/canvas/words.ts', { spy: true })

let real: Pack
beforeAll(async () => {
  real = await realPack()
})
beforeEach(() => windowOf(1600, 900))
afterEach(() => vi.restoreAllMocks())

const diagram = () => screen.getByRole('group', { name: /^Diagram of/ })
const steps = () => within(diagram()).getAllByRole('button')
const start = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
const stepOf = (pack: Pack, id: string) => {
  const title = pack.nodes.find((each) => each.id === id)?.title ?? id
  return within(diagram()).getByRole('button', { name: start(title) })
}
const nameOf = (pack: Pack, id: string) => stepOf(pack, id).getAttribute('aria-label')

/** One question, three treatments that come together again, and an end. */
const small = () =>
  drawn(
    packOf({
      stages: [
        { id: 'first', title: 'First' },
        { id: 'second', title: 'Second' },
      ],
      attributes: [choice('class', 'III', 'V'), choice('had', 'yes', 'no')],
      nodes: [
        node('ask', { kind: 'decision', title: 'Which class?' }),
        node('one', { kind: 'option', stage: 'second', given: { attribute: 'had', is: 'yes' } }),
        node('two', { kind: 'option', stage: 'second' }),
        node('three', { kind: 'option', stage: 'second' }),
        node('check', { stage: 'second', title: 'Check' }),
        node('end', { kind: 'outcome', stage: 'second', title: 'The end' }),
      ],
      edges: [
        edge('ask', 'one'),
        edge('ask', 'two', { attribute: 'class', is: 'III' }),
        edge('ask', 'three', { attribute: 'class', is: 'V' }),
        edge('one', 'check'),
        edge('two', 'check'),
        edge('three', 'check'),
        edge('check', 'end'),
      ],
      rules: [
        rule('R1', ['one'], { stance: 'avoid', when: { attribute: 'had', is: 'yes' } }),
        rule('R2', ['two'], { stance: 'favoured' }),
      ],
    }),
  )

describe('the name of a step', () => {
  it('begins with what is seen in the box and goes on with its place in the graph', () => {
    const pack = small()
    const { explorer } = show(pack, <Canvas />)
    act(() => explorer.actions.answer('class', 'III'))
    expect(nameOf(pack, 'two')).toBe(
      'two, favoured, TWO, treatment. It lies ahead. Treatment 2 of 3 after: Which class? From: Which class? Leads to: Check. Changed by the last answer.',
    )
    expect(nameOf(pack, 'ask')).toBe(
      'Which class? here, ASK, decision. The way starts here. Leads to: one, two and three.',
    )
    expect(nameOf(pack, 'three')).toContain('three, not on this way, THREE, treatment.')
  })

  it('says of a treatment that was given that its stance is for a next course', () => {
    const pack = small()
    const { explorer } = show(pack, <Canvas />)
    act(() => explorer.actions.answer('had', 'yes'))
    expect(nameOf(pack, 'one')).toContain(
      'one, next: avoid, ONE, treatment. What is said is for a next course.',
    )
  })

  it('says of a treatment the way passed by that it was not taken, with its stance', () => {
    const pack = small()
    const { explorer } = show(pack, <Canvas />)
    act(() => explorer.actions.answer('class', 'III'))
    act(() => explorer.actions.answer('had', 'yes'))
    expect(nameOf(pack, 'two')).toContain('two, not taken, TWO, treatment. Said of it: favoured.')
  })

  it('says how patient A has it, where A and B differ', () => {
    const pack = small()
    const { explorer } = show(pack, <Canvas />)
    act(() => explorer.actions.pin())
    act(() => explorer.actions.answer('class', 'III'))
    expect(nameOf(pack, 'two')).toContain('Patient A: still open.')
    expect(within(stepOf(pack, 'two')).getByText('A: still open')).toBeInTheDocument()
    act(() => explorer.actions.unpin())
    expect(nameOf(pack, 'two')).not.toContain('Patient A')
  })

  it('holds for every step of the pathway and every named patient: visible words first, code, relations', () => {
    const explorer = createExplorer([real])
    for (const { id } of real.cases) {
      explorer.actions.openCase(id)
      for (const each of real.nodes) {
        const line = readLine(nodeLineOf(explorer.getState(), each.id))
        const name = words.nameOf(real, each, line, 180)
        const shown = words.stateText(stateLineOf(line, 180))
        expect(name.replace(`${each.title},`, each.title)).toMatch(
          start(`${each.title} ${shown}, ${each.code}, `),
        )
        const from = real.edges.filter(({ to }) => to === each.id).length
        expect(name).toMatch(from === 0 ? /The way starts here\./ : /From: /)
        expect(name.includes('Leads to: ')).toBe(real.edges.some((edge) => edge.from === each.id))
        expect(name).not.toMatch(/[?.!]\.|undefined|\{/)
      }
    }
  })

  it('is that of the button, whose visible words it begins with', () => {
    show(real, <Canvas />)
    for (const button of steps()) {
      const title = button.querySelector('.step-title')?.textContent?.replace('\n', ' ') ?? '?'
      const seen = button.querySelector('.step-words')?.cloneNode(true) as HTMLElement
      for (const sign of seen.querySelectorAll('.mark, .step-look')) sign.replaceWith(' ')
      const state = seen.textContent?.replace(/\s+/g, ' ').trim()
      const code = button.querySelector('.step-code')?.textContent
      const name = button.getAttribute('aria-label') ?? ''
      expect(name.replace(`${title},`, title)).toMatch(start(`${title} ${state}, ${code}`))
    }
  })
})

describe('what is drawn', () => {
  it('draws again only the nodes whose own string changed', () => {
    const { explorer } = show(real, <Canvas />)
    const lines = () => new Map(real.nodes.map(({ id }) => [id, nodeLineOf(explorer.getState(), id)]))
    const before = lines()
    vi.mocked(words.nameOf).mockClear()
    act(() => explorer.actions.answer('rituximab-usable', 'yes'))
    const after = lines()
    const drawnAgain = vi.mocked(words.nameOf).mock.calls.map(([, { id }]) => id)
    const changed = real.nodes.map(({ id }) => id).filter((id) => before.get(id) !== after.get(id))
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThan(6)
    expect(drawnAgain.sort()).toEqual(changed.sort())
  })

  it('draws nothing again when only the view changes', () => {
    const { explorer } = show(real, <Canvas />)
    vi.mocked(words.nameOf).mockClear()
    act(() => explorer.actions.see({ patientPanel: false, theme: 'dark' }))
    expect(words.nameOf).not.toHaveBeenCalled()
  })

  it('marks what the last answer changed, until the next answer', () => {
    const { explorer } = show(real, <Canvas />)
    const marked = () => steps().filter((each) => each.querySelector('.step-changed') !== null).length
    expect(marked()).toBe(0)
    act(() => explorer.actions.answer('rituximab-usable', 'yes'))
    expect(marked()).toBe(changedOf(explorer.getState()).length)
    expect(marked()).toBeGreaterThan(0)
    act(() => explorer.actions.answer('bp', 'no'))
    expect(marked()).toBe(changedOf(explorer.getState()).length)
  })

  it('gives every node one of five looks and marks the one where the patient is', () => {
    const { explorer } = show(real, <Canvas />)
    for (const button of steps()) {
      const { look } = readLine(nodeLineOf(explorer.getState(), button.id.slice('step-'.length)))
      expect(button).toHaveAttribute('data-look', look)
    }
    expect(steps().filter((each) => each.getAttribute('aria-current') === 'step')).toHaveLength(1)
    expect(stepOf(real, 'salvage-choice')).toHaveAttribute('aria-current', 'step')
  })

  it('opens the details of a step on a click, and only by an act that can be undone', () => {
    const { explorer } = show(real, <Canvas />)
    act(() => explorer.actions.see({ inspector: false }))
    fireEvent.click(stepOf(real, 'maintenance'))
    expect(explorer.getState().acts.focus).toBe('maintenance')
    expect(explorer.getState().view.inspector).toBe(true)
    act(() => explorer.actions.undo())
    expect(explorer.getState().acts.focus).toBeNull()
  })

  it('explains in its legend every look and every stance, from the one table', async () => {
    show(real, <Canvas />)
    const legend = document.getElementById('legend') as HTMLElement
    fireEvent(legend, new Event('toggle'))
    await within(legend).findByText('Actual size')
    for (const { word, meaning } of [
      ...Object.values(LOOK_WORDS),
      ...STANCES.map((each) => STANCE_WORDS[each]),
    ]) {
      expect(legend).toHaveTextContent(word)
      expect(legend).toHaveTextContent(meaning)
    }
  })
})

describe('for whoever does not see it', () => {
  it('is a named group with buttons and nothing that a screen reader would take for an application', () => {
    show(real, <Canvas />)
    expect(diagram()).toHaveAccessibleDescription(/Right arrow goes on along the way/)
    expect(steps()).toHaveLength(real.nodes.length)
    const wrong =
      '[role="application"], [role="tree"], [role="treeitem"], [aria-roledescription], [aria-live]'
    expect(diagram().querySelectorAll(wrong)).toHaveLength(0)
    expect(diagram()).not.toHaveTextContent(/delete|move the node/i)
    const lines = diagram().querySelectorAll('.react-flow__edge')
    expect(lines.length).toBe(real.edges.length)
    for (const line of lines) expect(line).toHaveAttribute('aria-hidden', 'true')
    expect(doubleIds()).toEqual([])
  })

  it('is one tab stop, and so are its tools, before it', async () => {
    const { user } = show(real, <Canvas />)
    const stops: (string | null)[] = []
    for (;;) {
      await user.tab()
      if (document.activeElement === document.body) break
      stops.push(document.activeElement?.textContent ?? null)
    }
    expect(stops[0]).toBe('Whole pathway')
    expect(stops).toHaveLength(2)
    expect(stops[1]).toContain('Can rituximab')
  })
})

describe('the keys', () => {
  const at = () => document.activeElement?.id.slice('step-'.length)

  it('go along the way, back to where one came from after a merge, and to the steps beside', async () => {
    const { user } = show(real, <Canvas />)
    act(() => stepOf(real, 'diagnosis').focus())
    const walk = async (key: string) => {
      await user.keyboard(`{${key}}`)
      return at()
    }
    expect(await walk('ArrowRight')).toBe('take-stock')
    expect(await walk('ArrowRight')).toBe('pregnancy-check')
    expect(await walk('ArrowRight')).toBe('induction-choice')
    expect(await walk('ArrowRight')).toBe('mmf-induction')
    expect(await walk('ArrowDown')).toBe('cyc-induction')
    expect(await walk('ArrowRight')).toBe('response')
    // Six ways lead here; the way back is the one taken, though it is not this patient's.
    expect(await walk('ArrowLeft')).toBe('cyc-induction')
    expect(await walk('ArrowUp')).toBe('mmf-induction')
    expect(await walk('ArrowLeft')).toBe('induction-choice')
    expect(await walk('End')).toBe('salvage-choice')
    expect(await walk('Home')).toBe('diagnosis')
    expect(await walk('ArrowLeft')).toBe('diagnosis')
    expect(steps().filter((each) => each.tabIndex === 0)).toHaveLength(1)
  })

  it('open a step with Enter and Space exactly as a click does', async () => {
    const { explorer, user } = show(real, <Canvas />)
    act(() => stepOf(real, 'take-stock').focus())
    await user.keyboard('{Enter}')
    expect(explorer.getState().acts.focus).toBe('take-stock')
    act(() => stepOf(real, 'response').focus())
    await user.keyboard(' ')
    expect(explorer.getState().acts.focus).toBe('response')
  })

  it('follow the layout shown: down along the flow when the picture is narrow', async () => {
    windowOf(600, 800)
    const { user } = show(real, <Canvas />)
    expect(diagram()).toHaveAccessibleDescription(/^Down arrow goes on/)
    act(() => stepOf(real, 'diagnosis').focus())
    await user.keyboard('{ArrowDown}')
    expect(at()).toBe('take-stock')
    await user.keyboard('{ArrowRight}')
    expect(at()).toBe('outside-article')
    await user.keyboard('{ArrowUp}')
    expect(at()).toBe('diagnosis')
  })

  it.each(['wide', 'narrow'] as const)('reach every step of the %s picture', (shape) => {
    const state = createExplorer([real]).getState()
    const layout = layoutFor(real, shape)
    const seen = new Map<string, Walk>()
    const waiting: Walk[] = [{ at: 'diagnosis', trail: [] }]
    for (const walk of waiting) {
      const key = `${walk.at} ${walk.trail.at(-1)}`
      if (seen.has(key)) continue
      seen.set(key, walk)
      for (const direction of ['onward', 'back', 'before', 'after'] as Direction[]) {
        const next = step(state, layout, walk, direction)
        if (next !== undefined) waiting.push(next)
      }
    }
    expect(new Set([...seen.values()].map((walk) => walk.at)).size).toBe(real.nodes.length)
  })

  it('K1 a number opens the way with that number as they stand in the picture, and U takes it back', async () => {
    const { explorer, user } = show(real, <Canvas />)
    act(() => stepOf(real, 'induction-choice').focus())
    const { patient } = explorer.getState().acts
    await user.keyboard('2')
    await waitFor(() => expect(explorer.getState().acts.focus).toBe('cyc-induction'))
    expect(at()).toBe('cyc-induction')
    expect(explorer.getState().acts.patient).toBe(patient)
    await user.keyboard('u')
    await waitFor(() => expect(explorer.getState().acts.focus).toBeNull())
    await user.keyboard('9')
    await user.keyboard('?')
    await waitFor(() => expect(explorer.getState().view.sheet).toBe('help'))
    expect(explorer.getState().acts.focus).toBeNull()
  })

  it('K1 Shift and a number fit, H dims what is off the way, / finds a step', async () => {
    const { explorer } = show(real, <Canvas />)
    const press = (key: string, more: KeyboardEventInit = {}) =>
      fireEvent.keyDown(stepOf(real, 'diagnosis'), { key, ...more })
    press('"', { code: 'Digit2', shiftKey: true })
    await waitFor(() => expect(explorer.getState().view.fit).toEqual({ what: 'way', asked: 1 }))
    press('!', { code: 'Digit1', shiftKey: true })
    await waitFor(() => expect(explorer.getState().view.fit).toEqual({ what: 'all', asked: 2 }))
    press('h')
    await waitFor(() => expect(document.documentElement).toHaveAttribute('data-way-only'))
    press('h')
    await waitFor(() => expect(document.documentElement).not.toHaveAttribute('data-way-only'))
    press('/')
    await waitFor(() => expect(explorer.getState().view.sheet).toBe('search'))
  })

  it('move the tab stop of the tools, both ways around', async () => {
    const { user } = show(real, <Canvas />)
    const tools = screen.getByRole('toolbar')
    await user.tab()
    await user.keyboard('{ArrowLeft}')
    expect(within(tools).getByRole('button', { name: 'Legend' })).toHaveFocus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(within(tools).getByRole('button', { name: 'This way' })).toHaveFocus()
  })
})

describe('the tools', () => {
  it('ask the camera for the whole or for the way, each time anew', async () => {
    const { explorer, user } = show(real, <Canvas />)
    await user.click(screen.getByRole('button', { name: 'This way' }))
    expect(explorer.getState().view.fit).toEqual({ what: 'way', asked: 1 })
    await user.click(screen.getByRole('button', { name: 'Whole pathway' }))
    await user.click(screen.getByRole('button', { name: 'Whole pathway' }))
    expect(explorer.getState().view.fit).toEqual({ what: 'all', asked: 3 })
  })

  it('fold both panels away and bring them back', async () => {
    const { explorer, user } = show(real, <Canvas />)
    const alone = screen.getByRole('button', { name: 'Diagram only' })
    await user.click(alone)
    expect(explorer.getState().view).toMatchObject({ patientPanel: false, inspector: false })
    expect(alone).toHaveAttribute('aria-pressed', 'true')
    await user.click(alone)
    expect(explorer.getState().view).toMatchObject({ patientPanel: true, inspector: true })
  })
})

describe('the camera', () => {
  const size = { width: 1200, height: 800, clear: 1200 }
  const state = (explorer: Explorer = createExplorer([real])) => explorer.getState()
  const boxOf = (pack: Pack, id: string) => {
    const box = layoutFor(pack, 'wide').nodes.find((each) => each.id === id)
    if (box === undefined) throw new Error(`no ${id}`)
    return box
  }

  it('begins with the whole pathway where that can be read', () => {
    const layout = layoutFor(real, 'wide')
    const { x, y, zoom } = viewOf(layout, state(), size)
    expect(fitsReadably(layout, size)).toBe(true)
    for (const box of layout.nodes) {
      expect(box.x * zoom + x).toBeGreaterThanOrEqual(0)
      expect((box.x + box.width) * zoom + x).toBeLessThanOrEqual(size.width)
      expect((box.y + box.height) * zoom + y).toBeLessThanOrEqual(size.height)
    }
  })

  it('keeps where the patient is clear of what lies over the picture', () => {
    const covered = { ...size, clear: 800 }
    const { x, zoom } = viewOf(layoutFor(real, 'wide'), state(), covered)
    const { x: left, width } = boxOf(real, 'salvage-choice')
    expect((left + width) * zoom + x).toBeLessThanOrEqual(covered.clear)
  })

  it.each([200, 1000])('begins with %i nodes readable, at the place where the patient is', (count) => {
    const nodes = Array.from({ length: count }, (_, index) => node(`n${index}`))
    const edges = nodes.slice(1).map(({ id }, index) => edge(`n${index}`, id))
    const explorer = createExplorer([packOf({ nodes, edges })])
    const placed = nodes.map(({ id }, index) => ({
      id,
      x: 220 * Math.floor(index / 20),
      y: 90 * (index % 20),
      width: 160,
      height: 65,
      lines: [id],
    }))
    const last = placed[count - 1]
    if (last === undefined) throw new Error('no nodes')
    const layout = {
      ...layoutFor(real, 'wide'),
      width: last.x + 170,
      height: 20 * 90,
      nodes: placed,
      edges: [],
      lanes: [],
    }
    const { x, y, zoom } = viewOf(layout, explorer.getState(), size)
    expect(16 * zoom).toBeGreaterThanOrEqual(12)
    // Every step follows without a condition, so the patient is at the last one.
    expect(last.x * zoom + x).toBeGreaterThanOrEqual(0)
    expect((last.x + last.width) * zoom + x).toBeLessThanOrEqual(size.width)
    expect(last.y * zoom + y).toBeGreaterThanOrEqual(0)
    expect((last.y + last.height) * zoom + y).toBeLessThanOrEqual(size.height)
  })

  it('shows all of the way, and closer, when asked for the way', () => {
    const explorer = createExplorer([real])
    explorer.actions.fitTo('way')
    const layout = layoutFor(real, 'wide')
    const { x, zoom } = viewAsked(layout, explorer.getState(), size)
    for (const id of ['diagnosis', 'salvage-choice', 'mmf-tacrolimus-salvage']) {
      const box = boxOf(real, id)
      expect(box.x * zoom + x).toBeGreaterThanOrEqual(0)
      expect((box.x + box.width) * zoom + x).toBeLessThanOrEqual(size.width)
    }
  })

  it('does not move for a step in sight, and no further than needed for one that is not', () => {
    const layout = layoutFor(real, 'wide')
    const view = viewOf(layout, state(), size)
    expect(revealed(view, layout, 'diagnosis', size)).toBeUndefined()
    const aside = { ...view, x: view.x - 300 }
    const moved = revealed(aside, layout, 'diagnosis', size)
    expect(moved?.y).toBe(aside.y)
    expect(moved?.zoom).toBe(aside.zoom)
    expect(boxOf(real, 'diagnosis').x * aside.zoom + (moved?.x ?? 0)).toBeCloseTo(16)
  })

  it('takes a slightly other size of the window as no reason for a jolt', () => {
    const layout = layoutFor(real, 'wide')
    const view = viewOf(layout, state(), size)
    const wider = { ...size, width: size.width + 40, clear: size.width + 40 }
    expect(isSlight(view, viewOf(layout, state(), wider), layout, wider)).toBe(true)
    const much = { ...size, width: size.width + 260, clear: size.width + 260 }
    expect(isSlight(view, viewOf(layout, state(), much), layout, much)).toBe(false)
    const less = { ...size, width: size.width - 40, clear: size.width - 40 }
    expect(isSlight(view, viewOf(layout, state(), less), layout, less)).toBe(false)
  })
})

describe('the tags on a box', () => {
  it.each(['wide', 'narrow'] as const)('cover no label and no other box of the %s picture', (shape) => {
    const layout = layoutFor(real, shape)
    for (const placed of layout.nodes) {
      const { changed, changedHasRoom } = spotsOf(placed, layout)
      const width = changedHasRoom ? 66 : 18
      const box = {
        x: changed.endsWith('right') ? placed.x + placed.width - width - 6 : placed.x + 6,
        y: changed.startsWith('upper') ? placed.y - 10 : placed.y + placed.height - 6,
        width,
        height: 16,
      }
      const others = [
        ...layout.nodes.filter(({ id }) => id !== placed.id),
        ...layout.edges.flatMap(({ label }) => (label === undefined ? [] : [lettersOf(label)])),
      ]
      const covers = others.filter((other) => {
        const across = Math.min(other.x + other.width, box.x + box.width) - Math.max(other.x, box.x)
        const down = Math.min(other.y + other.height, box.y + box.height) - Math.max(other.y, box.y)
        // A tag may touch the corner of a letter.
        return across > 0 && down > 0 && across * down > 12
      })
      expect(covers, placed.id).toEqual([])
    }
  })
})
