import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { type Pack, readPatient } from '../../src/model/model.ts'
import { headsOf, roomOf } from '../../src/store/late.ts'
import { createExplorer, type Explorer } from '../../src/store/store.ts'
import { PRESENT_KEYS as KEYMAP, shortcutsOf } from '../../src/ui/parts/every-key.ts'
import { movesOf } from '../../src/ui/teaching/moves.ts'
import { Present } from '../../src/ui/teaching/Present.tsx'
import { ExplorerProvider } from '../../src/ui/useExplorer.tsx'
import { plainText as quotedIn } from '../../src/view/view.ts'

let pack: Pack
let explorer: Explorer
let user: ReturnType<typeof userEvent.setup>

beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
})

function open(stop = 0) {
  explorer = createExplorer([pack], { screen: 'present', stop })
  user = userEvent.setup()
  return render(
    <ExplorerProvider explorer={explorer}>
      <Present />
      <input aria-label="a field" />
    </ExplorerProvider>,
  )
}

const view = () => explorer.getState().view
const count = () => headsOf(explorer.getState()).length
const stage = () => screen.getByRole('group', { name: /^Stop/ })
const tool = (name: string) =>
  within(screen.getByRole('group', { name: 'Presenting' })).getByRole('button', { name, hidden: true })
const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
/** A press as the key table writes it. */
const pressWritten = (written: string) =>
  press(written.replace('Shift+', ''), { shiftKey: written.startsWith('Shift+') })
const keysOf = (name: string) => KEYMAP.find((row) => row.scope === 'present' && row.act === name)?.keys ?? []

describe('going along', () => {
  it('a clicker goes from the first stop to the last and back, and no further', () => {
    open()
    for (let place = 0; place < count() - 1; place += 1) {
      expect(stage()).toHaveAttribute('data-stop', String(place + 1))
      press('PageDown')
    }
    press('PageDown')
    expect(stage()).toHaveAttribute('data-stop', String(count()))
    for (let place = count(); place > 1; place -= 1) press('PageUp')
    press('PageUp')
    expect(view().stop).toBe(0)
  })

  it('every key of the table that goes on goes on, and every key that goes back goes back', () => {
    open(3)
    const next = keysOf('next')
    expect(next.length).toBeGreaterThan(5)
    for (const key of next) {
      pressWritten(key)
      expect(view().stop, key).toBe(4)
      act(() => explorer.actions.see({ stop: 3 }))
    }
    for (const key of keysOf('previous')) {
      pressWritten(key)
      expect(view().stop, key).toBe(2)
      act(() => explorer.actions.see({ stop: 3 }))
    }
    press('End')
    expect(view().stop).toBe(count() - 1)
    press('Home')
    expect(view().stop).toBe(0)
  })

  it('K7 a key held down goes on at most five times a second', () => {
    open()
    const held = (timeStamp: number) => {
      const event = new KeyboardEvent('keydown', { key: 'PageDown', repeat: true, bubbles: true })
      Object.defineProperty(event, 'timeStamp', { value: timeStamp })
      fireEvent(stage(), event)
    }
    for (let time = 0; time <= 1000; time += 25) held(10_000 + time)
    expect(view().stop).toBe(6)
  })

  it('a stop that is not there is the last one', () => {
    open(999)
    expect(stage()).toHaveAttribute('data-stop', String(count()))
  })

  it('the strip shows the whole way, marks where one is, and leads anywhere', async () => {
    open()
    const strip = within(screen.getByRole('navigation', { name: 'Stops' }))
    expect(strip.getAllByRole('button')).toHaveLength(count())
    await user.click(strip.getByRole('button', { name: 'N4: Is there a response?' }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Is there a response?')
    expect(strip.getByRole('button', { current: 'step' })).toHaveTextContent('N4')
    expect(stage()).toHaveFocus()
  })

  it('a control that has the focus keeps Enter and the space bar', async () => {
    open(3)
    tool('Back').focus()
    await user.keyboard('{Enter}')
    expect(view().stop).toBe(2)
    await user.keyboard(' ')
    expect(view().stop).toBe(1)
  })

  it('keys with Ctrl, Meta or Alt, and keys typed into a field, do nothing', () => {
    open(3)
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      for (const key of ['PageDown', 'ArrowLeft', 'b', 'Escape', 'F5'])
        expect(press(key, held), `${key} ${JSON.stringify(held)}`).toBe(true)
    screen.getByRole('textbox').focus()
    press('n')
    press('b')
    expect(view()).toMatchObject({ screen: 'present', stop: 3, blank: 'none' })
  })

  it('F5, which some clickers send, does not load the page again, whatever is on the screen', () => {
    open(3)
    for (const blank of ['none', 'black'] as const)
      for (const sheet of [null, 'help'] as const) {
        act(() => explorer.actions.see({ blank, sheet }))
        expect(press('F5')).toBe(false)
        expect(press('F5', { shiftKey: true })).toBe(false)
      }
    expect(view()).toMatchObject({ screen: 'present', stop: 3, blank: 'black' })
  })
})

describe('a blank screen', () => {
  it.each(
    (['black', 'white'] as const).flatMap((colour) => keysOf(colour).map((key) => [key, colour] as const)),
  )('A3 %s makes it %s and ends it; meanwhile nothing moves', (key, colour) => {
    const { container } = open(3)
    press(key)
    expect(view().blank).toBe(colour)
    expect(container.querySelector('[data-screen]')).toHaveAttribute('data-screen', colour)
    press(key, { repeat: true })
    expect(view().blank).toBe(colour)
    for (const other of ['PageDown', 'PageUp', 'ArrowRight', 'Enter', ' ', 'Home', 'End', '?', 'f'])
      press(other)
    expect(view()).toMatchObject({ stop: 3, blank: colour, sheet: null })
    press(key)
    expect(view().blank).toBe('none')
    expect(stage()).toHaveFocus()
  })

  it('leaves nothing else to reach, and a click ends it', async () => {
    open(3)
    await user.click(tool('Black'))
    expect(stage().closest('[inert]')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: /^The screen is blank/ }))
    expect(view().blank).toBe('none')
  })

  it('Esc first ends it, then leaves, and keeps the patient', () => {
    open(3)
    const { patient } = explorer.getState().acts
    press('b')
    press('Escape')
    expect(view()).toMatchObject({ screen: 'present', blank: 'none' })
    press('Escape', { repeat: true })
    expect(view().screen).toBe('present')
    press('Escape')
    expect(view().screen).toBe('present')
    expect(tool('Leave? Esc again')).toHaveFocus()
    press('Escape')
    expect(view().screen).toBe('explore')
    expect(explorer.getState().acts.patient).toBe(patient)
  })
})

describe('the tools', () => {
  it('every act of the key table has a button, but for what needs more room or full screen', () => {
    open(3)
    const shown = within(screen.getByRole('group', { name: 'Presenting' }))
      .getAllByRole('button', { hidden: true })
      .map((each) => each.getAttribute('aria-keyshortcuts')?.split(' ')[0])
    // The hands have their buttons beside the options, and the timer stands in the speaker's window.
    const absent = ['swallow', 'fullscreen', 'option']
    for (const row of KEYMAP.filter(({ scope, act: name }) => scope === 'present' && !absent.includes(name)))
      expect(shown, row.act).toContain(shortcutsOf(row.act).split(' ')[0])
    expect(screen.queryByRole('button', { name: 'Full screen' })).toBeNull()
  })

  it('open the help, over which no key moves the stop', async () => {
    open(3)
    press('?')
    expect(view().sheet).toBe('help')
    press('PageDown')
    expect(view().stop).toBe(3)
    act(() => explorer.actions.see({ sheet: null }))
    await user.click(tool('Keys'))
    expect(view().sheet).toBe('help')
  })
})

describe('K1 what the room asks to see', () => {
  const room = () => roomOf(explorer).getState()

  it('the map nearer and further, as at first, all of it, what it is about; and the next stop has its own', () => {
    open(3)
    press('+')
    press('+')
    press('-')
    expect(room().lens).toEqual({ fit: 'stop', steps: 1 })
    press('!', { code: 'Digit1', shiftKey: true })
    expect(room().lens).toEqual({ fit: 'all', steps: 0 })
    press('"', { code: 'Digit2', shiftKey: true })
    expect(room().lens).toEqual({ fit: 'focus', steps: 0 })
    press('0')
    expect(room().lens).toEqual({ fit: 'stop', steps: 0 })
    for (let time = 0; time < 20; time += 1) press('-')
    expect(room().lens.steps).toBe(-6)
    expect(tool('Further away')).toHaveAttribute('aria-disabled', 'true')
    press('PageDown')
    expect(room().lens.steps).toBe(0)
  })

  it('H dims what is off the way and ends it; held down it does so once', () => {
    open(3)
    press('h')
    press('h', { repeat: true })
    expect(document.querySelector('.present')).toHaveAttribute('data-way-only')
    expect(tool('Only the way')).toHaveAttribute('aria-pressed', 'true')
    press('H', { shiftKey: true })
    expect(document.querySelector('.present')).not.toHaveAttribute('data-way-only')
  })

  it('D shows the step on the stage and where it leads, a number goes there, Esc closes; never the notes', () => {
    open(3)
    press('d')
    const details = screen.getByRole('complementary', { name: 'Details' })
    const title = headsOf(explorer.getState())[3]?.title ?? 'none'
    expect(details).toHaveTextContent(title)
    const ways = within(within(details).getByRole('region', { name: 'Leads to' })).getAllByRole('button')
    expect(ways.length).toBeGreaterThan(1)
    expect(ways.map((each) => each.getAttribute('aria-keyshortcuts'))).toEqual(
      ways.map((_, index) => String(index + 1)),
    )
    const second = ways[1]?.textContent?.replace(/^2 /, '') ?? ''
    press('2')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(second)
    press('Escape')
    expect(screen.queryByRole('complementary', { name: 'Details' })).toBeNull()
    expect(view().screen).toBe('present')
  })

  it('D says nothing that answers a question the room is still asked, and no note', () => {
    open()
    act(() => movesOf(explorer).start('central-debate'))
    press('d')
    const details = screen.getByRole('complementary', { name: 'Details' })
    const notes = headsOf(explorer.getState())[0]?.notes ?? ''
    expect(notes.length).toBeGreaterThan(20)
    expect(details).toHaveTextContent('What is said of it comes with the answer.')
    expect(details).not.toHaveTextContent(notes.slice(0, 20))
    expect(details.querySelector('.mark')).toBeNull()
    expect(within(details).queryByRole('region', { name: 'Why' })).toBeNull()
    // Here a number counts a hand, so none is promised to lead anywhere.
    for (const way of within(details).getAllByRole('button'))
      expect(way).not.toHaveAttribute('aria-keyshortcuts')
    press('1')
    expect(Object.values(room().tallies)).toMatchObject([{ rounds: [[1, 0, 0, 0]] }])
  })

  it('U and Ctrl+Z take back what was changed here, one by one, and nothing from before', () => {
    open()
    act(() => explorer.actions.answer('pregnancy', 'none-planned'))
    const before = explorer.getState().acts.patient
    act(() => explorer.actions.see({ stop: 3 }))
    const moves = movesOf(explorer)
    const change = (answer: string) => act(() => moves.answer('pregnancy', answer))
    change('planning')
    change('pregnant')
    press('u')
    expect(explorer.getState().acts.patient.pregnancy).toBe('planning')
    press('z', { ctrlKey: true })
    expect(explorer.getState().acts.patient).toEqual(before)
    press('u')
    press('z', { ctrlKey: true })
    expect(explorer.getState().acts.patient).toEqual(before)
    expect(tool('Undo the change')).toHaveAttribute('aria-disabled', 'true')
  })

  it('A13 X wipes what was drawn, and so does putting the pointer away', () => {
    open(3)
    const ink = [{ id: 'a', points: [{ x: 1, y: 1 }], done: false }]
    press('l')
    act(() => roomOf(explorer).setState({ ink }))
    expect(document.querySelectorAll('.ink-stroke')).toHaveLength(1)
    press('x')
    expect(document.querySelector('.ink')).toBeNull()
    act(() => roomOf(explorer).setState({ ink }))
    press('l')
    expect(room().ink).toEqual([])
  })
})

describe('what is shown', () => {
  beforeEach(() => {
    open()
  })

  it('first the question, the story, the source and its date', () => {
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(pack.question)
    expect(stage()).toHaveTextContent(/34-year-old woman/)
    expect(stage()).toHaveTextContent(pack.source.citation)
    expect(stage()).toHaveTextContent(pack.dated)
  })

  it('on every stop: what it is not for, the source, that nobody reviewed it, and the way to what changed', () => {
    for (let stop = 0; stop < count(); stop += 1) {
      act(() => explorer.actions.see({ stop }))
      const foot = screen.getByRole('contentinfo')
      for (const words of [pack.notFor, pack.source.short, 'Not yet reviewed by a clinician.'])
        expect(foot).toHaveTextContent(words)
      expect(within(foot).getByRole('button', { name: 'What has changed since 2016' })).toBeVisible()
    }
  })

  it('a choice as mark and word, with why', () => {
    const place = headsOf(explorer.getState()).findIndex((stop) => stop.kind === 'choice')
    act(() => explorer.actions.see({ stop: place }))
    expect(stage()).toHaveTextContent('✓ favoured')
    expect(within(stage()).getByRole('region', { name: 'Why' })).toHaveTextContent('R17')
  })

  it('never a claim without what must stand beside it, on any stop of any named patient', () => {
    let met = 0
    for (const each of pack.cases) {
      const { patient } = readPatient(pack, each.patient)
      act(() => explorer.setState({ acts: { ...explorer.getState().acts, patient } }))
      for (let stop = 0; stop < count(); stop += 1) {
        act(() => explorer.actions.see({ stop }))
        const text = stage().textContent ?? ''
        for (const id of new Set(text.match(/C\d\d(?!\d)/g))) {
          const claim = pack.claims.find((known) => known.id === id)
          if (claim?.correction === undefined) continue
          met += 1
          const notes = pack.discrepancies.filter(
            ({ severity, claims }) => ['high', 'moderate'].includes(severity) && claims.includes(id),
          )
          const needed = notes.length === 0 ? [claim.correction] : notes.map(({ short }) => short)
          const beside = within(stage()).getByRole('region', { name: 'Read it with this' })
          const said = [...beside.querySelectorAll(`[data-claims~="${id}"]`)].map(plainText).join(' ')
          for (const words of needed)
            expect(said, `${each.id} ${stop} ${id}`).toContain(quotedIn(words, pack))
        }
      }
    }
    expect(met).toBeGreaterThan(100)
  }, 60_000)
})

/** The text of an element without what its terms hide in their popovers. */
function plainText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('.term-meaning')) hidden.remove()
  return copy.textContent ?? ''
}
