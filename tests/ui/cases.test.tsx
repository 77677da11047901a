import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { type Case, CHECKS_TO_CORRECT, type Pack } from '../../src/model/model.ts'
import { keepLayouts, type Layouts } from '../../src/ports/packs.ts'
import { writeProgress } from '../../src/store/late.ts'
import { screensOf } from '../../src/store/selectors.ts'
import { createExplorer, type Explorer, type ViewSettings } from '../../src/store/store.ts'
import { Cases } from '../../src/ui/cases/Cases.tsx'
import { ExplorerProvider } from '../../src/ui/useExplorer.tsx'
import { drillsOf, layoutOf, workedCases } from '../../src/view/late.ts'
import { plainText } from '../../src/view/view.ts'
import { packOf } from '../support/pack.ts'

const CASE = 'mmf-failed-no-rituximab'
let pack: Pack
let layouts: Layouts
let explorer: Explorer
let user: ReturnType<typeof userEvent.setup>

beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
  layouts = { wide: layoutOf(pack, 'wide'), narrow: layoutOf(pack, 'narrow') }
})

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function open(view: Partial<ViewSettings> = {}) {
  keepLayouts(pack, layouts)
  explorer = createExplorer([pack], { screen: 'cases', ...view })
  user = userEvent.setup()
  return render(
    <ExplorerProvider explorer={explorer}>
      <Cases />
    </ExplorerProvider>,
  )
}

const known = (id: string): Case => {
  const found = pack.cases.find((each) => each.id === id)
  if (found === undefined) throw new Error(`there is no case ${id}`)
  return found
}
const decisionsOf = (id: string) => known(id).decisions ?? []
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }))
const feedback = () => screen.queryByRole('group', { name: 'What is said of your answer' })
const radios = () => screen.getAllByRole('radio')
const kept = () => JSON.parse(localStorage.getItem('pathway-explorer / progress') ?? '{}')

async function begin(exam = false) {
  if (exam) await user.click(screen.getByRole('checkbox', { name: /^Exam/ }))
  await press('Begin')
}

/** Answers the decision on the screen by its option's id. */
async function answer(id: string, place: number, option: string) {
  const decision = decisionsOf(id)[place]
  const at = decision?.options.findIndex((each) => each.id === option) ?? -1
  await user.click(radios()[at] as HTMLElement)
  await press(/^Commit to/)
}

async function walk(id: string, options: readonly string[]) {
  for (const [place, option] of options.entries()) {
    await answer(id, place, option)
    await press(place === options.length - 1 ? 'To the debrief' : 'Next')
  }
}

describe('K1 the keys of a decision', () => {
  const key = (pressed: string, more: KeyboardEventInit = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed, ...more })
  const chosen = () => radios().findIndex((each) => (each as HTMLInputElement).checked)

  it('a number chooses and does not commit; U takes the choice back, then changes what was committed', async () => {
    open({ item: CASE })
    await begin()
    expect(radios().map((each) => each.getAttribute('aria-keyshortcuts'))).toEqual(
      radios().map((_, index) => String(index + 1)),
    )
    key('2')
    expect(chosen()).toBe(1)
    key('9')
    expect(chosen()).toBe(1)
    expect(feedback()).toBeNull()
    expect(kept().cases?.[pack.id]?.[CASE]?.answers ?? []).toEqual([])
    key('u')
    expect(chosen()).toBe(-1)
    key('1')
    await press(/^Commit to/)
    expect(feedback()).not.toBeNull()
    key('2')
    expect(chosen()).toBe(0)
    expect(screen.getByRole('button', { name: 'Go back on this answer' })).toHaveAttribute(
      'aria-keyshortcuts',
      'u',
    )
    key('u')
    expect(screen.getByRole('button', { name: /^Commit to/ })).toBeVisible()
    key('2')
    expect(chosen()).toBe(1)
    key('u')
    expect(chosen()).toBe(0)
    // Once more, and the answer stays as it was committed.
    key('u')
    expect(feedback()).not.toBeNull()
  })

  it('K3 K6 not with Ctrl, Alt or Meta, not in a field, and not with keys=off', async () => {
    open({ item: CASE })
    await begin()
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) key('1', held)
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    key('1')
    field.remove()
    history.replaceState(null, '', '?keys=off')
    key('1')
    expect(chosen()).toBe(-1)
    history.replaceState(null, '', '?')
    key('1')
    expect(chosen()).toBe(0)
  })
})

const WAY = ['add-tacrolimus', 'use-the-example', 'as-a-bridge']

describe('the list', () => {
  it('is a screen of the pack when the pack has a case with decisions, and only then', () => {
    open()
    expect(screensOf(explorer.getState())).toContain('cases')
    const without = createExplorer([packOf({ cases: [{ ...known(CASE), id: 'blank', decisions: [] }] })])
    expect(screensOf(without.getState())).not.toContain('cases')
  })

  it('names every case with where one stands, and opens it', async () => {
    open()
    const rows = within(screen.getByRole('region', { name: 'Cases' })).getAllByRole('listitem')
    expect(rows).toHaveLength(workedCases(pack).length)
    for (const row of rows) expect(row).toHaveTextContent('not begun')
    await press(`Begin: ${known(CASE).title}`)
    expect(explorer.getState().view.item).toBe(CASE)
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(known(CASE).title)
  })

  it('says so when the address names a case that is none', () => {
    open({ item: 'nothing-such' })
    expect(screen.getByText(/There is no such case here/)).toBeVisible()
  })
})

describe('a decision', () => {
  it('B2 shows nothing of what is said before the answer is committed, and locks it then', async () => {
    open({ item: CASE })
    await begin()
    const { options } = decisionsOf(CASE)[0] ?? { options: [] }
    const text = document.body.textContent ?? ''
    for (const { consequence, why } of options) {
      expect(text).not.toContain(consequence.slice(0, 40))
      expect(text).not.toContain(why.slice(0, 40))
    }
    expect(feedback()).toBeNull()
    expect(document.querySelector('[data-verdict]')).toBeNull()
    await press('Commit to this answer')
    expect(screen.getByRole('alert')).toHaveTextContent('Choose an answer first.')
    expect(feedback()).toBeNull()

    await user.click(radios()[1] as HTMLElement)
    expect(feedback()).toBeNull()
    await press('Commit to this answer')
    expect(feedback()).toBeVisible()
    expect(feedback()?.parentElement).toHaveFocus()
    for (const radio of radios()) expect(radio).toHaveAttribute('aria-disabled', 'true')
    await user.click(radios()[0] as HTMLElement)
    expect(radios()[1]).toBeChecked()
    expect(kept().cases[pack.id][CASE].answers).toEqual([
      { decision: 'next-treatment', option: 'stay-on-mmf' },
    ])
  })

  it('B3 says of every answer what comes of it, why, and what it rests on; no claim without its correction', async () => {
    open({ item: 'start-sparing-steroids' })
    await begin()
    await answer('start-sparing-steroids', 0, 'mmf-rituximab')
    await press('Next')
    await answer('start-sparing-steroids', 1, 'as-printed')
    const said = feedback() as HTMLElement
    for (const fold of said.querySelectorAll('summary')) await user.click(fold)
    for (const fold of said.querySelectorAll('.case-other summary:not(.case-other > summary)'))
      await user.click(fold)
    for (const { consequence, why, text } of decisionsOf('start-sparing-steroids')[1]?.options ?? []) {
      expect(plain(said)).toContain(text)
      expect(plain(said)).toContain(consequence)
      expect(plain(said)).toContain(why)
    }
    const cards = within(said).getAllByRole('article', { name: 'Claim C35' })
    const claim = pack.claims.find(({ id }) => id === 'C35')
    expect(cards.length).toBeGreaterThan(0)
    for (const card of cards) {
      expect(plain(card)).toContain(plainText(claim?.correction ?? '', pack))
      expect(card).toHaveTextContent('contradicted')
    }
    expect(said).toHaveTextContent('the article’s choice')
    expect(said).not.toHaveTextContent(/\bcorrect answer\b|\bincorrect\b|\bscore\b/)
  })

  it('says what guidance of today would say, and ties it to positions that were re-read', async () => {
    open({ item: CASE })
    await begin()
    await answer(CASE, 0, 'rituximab-anyway')
    const today = within(screen.getByRole('group', { name: 'What guidance of today would say' }))
    expect(plain(screen.getByRole('group', { name: 'What guidance of today would say' }))).toContain(
      decisionsOf(CASE)[0]?.today.text,
    )
    for (const id of ['P1', 'P6']) expect(today.getByText(new RegExp(`^${id} ·`))).toBeVisible()
    expect(today.getByText(/not reviewed by a clinician/)).toBeVisible()
  })

  it('says whose reading a verdict is, and what the pathway says of the treatment', async () => {
    open({ item: CASE })
    await begin()
    await answer(CASE, 0, 'switch-to-cyc')
    const mine = document.querySelector('[data-option="switch-to-cyc"]')
    expect(mine).toHaveTextContent('defensible')
    expect(mine).toHaveTextContent('our reading')
    expect(mine).toHaveTextContent('On the pathway, for this patient: ○acceptable')
  })

  it('B6 gone back on, both answers are shown and the first counts', async () => {
    open({ item: CASE })
    await begin()
    await answer(CASE, 0, 'stay-on-mmf')
    await press('Go back on this answer')
    expect(feedback()).toBeNull()
    await answer(CASE, 0, 'add-tacrolimus')
    const said = feedback() as HTMLElement
    expect(said).toHaveTextContent('The first answer counts; both are shown.')
    const shown = [...said.querySelectorAll('[data-option]')].map((each) => each.getAttribute('data-option'))
    expect(shown).toEqual(['stay-on-mmf', 'add-tacrolimus'])
    expect(kept().cases[pack.id][CASE].answers).toHaveLength(2)
    await press('Next')
    await answer(CASE, 1, 'look-without-limits')
    await press('Next')
    await answer(CASE, 2, 'as-a-bridge')
    await press('To the debrief')
    const row = document.querySelector('[data-decision="next-treatment"]')
    expect(row).toHaveTextContent(/Stay on mycophenolate.*to avoid.*revised to.*Add tacrolimus/)
    expect(
      [...document.querySelectorAll('[data-parting]')].map((each) => each.getAttribute('data-parting')),
    ).toEqual(['next-treatment'])
  })

  it('B14 may be left without an answer only where the case says so', async () => {
    const [first, ...rest] = decisionsOf(CASE)
    if (first === undefined) throw new Error('no decision')
    const optional = { ...known(CASE), decisions: [{ ...first, maySkip: true }, ...rest] }
    const whole = pack
    pack = { ...pack, cases: pack.cases.map((each) => (each.id === CASE ? optional : each)) }
    open({ item: CASE })
    await begin()
    await press('Go on without an answer')
    expect(screen.getByRole('region', { name: 'Decision 2' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Go on without an answer' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Debrief' })).toBeDisabled()
    pack = whole
  })
})

describe('B4 an exam', () => {
  it('says nothing of any answer before the debrief, also on the way back, and all of it there', async () => {
    open({ item: CASE })
    await begin(true)
    await answer(CASE, 0, 'stay-on-mmf')
    expect(feedback()).toBeNull()
    expect(screen.getByText('Your answer is kept. What is said of it comes at the end.')).toBeVisible()
    await press('Next')
    await press('Back')
    expect(feedback()).toBeNull()
    await press('Next')
    await answer(CASE, 1, 'look-without-limits')
    await press('Next')
    await answer(CASE, 2, 'for-good')
    expect(document.querySelector('[data-verdict]')).toBeNull()
    await press('To the debrief')
    expect(screen.getByRole('table', { name: 'Three ways through this case' })).toHaveTextContent('to avoid')
    await press('Decision 1, answered')
    expect(feedback()).toBeVisible()
  })
})

describe('the debrief', () => {
  it('B5 lists exactly the decisions in which my way is not the article’s, and B8 knows every choice', async () => {
    open({ item: CASE })
    await begin()
    await walk(CASE, WAY)
    expect(
      [...document.querySelectorAll('[data-parting]')].map((each) => each.getAttribute('data-parting')),
    ).toEqual(['before-tacrolimus'])
    expect(screen.getByRole('heading', { name: 'In 1 decision your way is not the article’s' })).toBeVisible()
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
    expect(rows).toHaveLength(decisionsOf(CASE).length)
    expect(kept().cases[pack.id][CASE].answers).toHaveLength(decisionsOf(CASE).length)
    expect(document.body).not.toHaveTextContent(/\bpoints\b|%\s*right|\bscore of\b/)
  })

  it('B5 draws my way and the article’s over the whole pathway, with what the picture shows in words', async () => {
    open({ item: CASE })
    await begin()
    await walk(CASE, ['stay-on-mmf', 'look-without-limits', 'as-a-bridge'])
    const picture = within(screen.getByRole('region', { name: 'The ways on the pathway' })).getByRole('img', {
      name: /my way and the article’s$/,
    })
    expect(picture.querySelector('desc')).toHaveTextContent(
      /Decision 1, the ways part\. Mine: Stay on mycophenolate/,
    )
    const walkers = (edge: string) =>
      [...picture.querySelectorAll(`[data-edge="${edge}"]`)].map((each) => each.getAttribute('data-walker'))
    expect(walkers('salvage-choice->mmf-alone-continued')).toEqual(['mine'])
    expect(walkers('salvage-choice->mmf-tacrolimus-salvage')).toEqual(['article'])
    expect(walkers('on-tacrolimus->tacrolimus-bridge')).toEqual(['article', 'mine'])
    const legend = within(screen.getByRole('list', { name: 'What the lines mean' })).getAllByRole('listitem')
    expect(legend.map((each) => each.textContent?.trim())).toEqual([
      'the article’s way',
      'my way',
      'both together',
    ])
  })

  it('says of a way that is the article’s throughout that this is not the same as borne out', async () => {
    open({ item: CASE })
    await begin()
    await walk(CASE, ['add-tacrolimus', 'look-without-limits', 'as-a-bridge'])
    expect(document.querySelector('[data-parting]')).toBeNull()
    expect(screen.getByText(/not the same as being borne out by its sources/)).toBeVisible()
  })

  it('opens the pathway with the case’s patient at the place asked for, and the way back is open', async () => {
    open({ item: CASE })
    await begin()
    await walk(CASE, WAY)
    await press(/^My way, The article’s, Today’s.*Add tacrolimus to mycophenolate$/)
    const { view, acts, notice } = explorer.getState()
    expect(view).toMatchObject({ screen: 'explore', item: CASE })
    expect(acts).toMatchObject({ startedFrom: CASE, focus: 'mmf-tacrolimus-salvage' })
    expect(notice?.title).toContain(known(CASE).title)
    // At an earlier or later moment the patient is another, and is taken over as such.
    await press(/^Decision 3.*On tacrolimus$/)
    expect(explorer.getState().acts.patient).toMatchObject({ 'tacrolimus-course': 'tolerated' })
    expect(explorer.getState().acts.startedFrom).toBeNull()
  })

  it('says what to read next and leads to a case not done yet', async () => {
    open({ item: CASE })
    await begin()
    await walk(CASE, WAY)
    const next = within(screen.getByRole('region', { name: 'What to read next' }))
    expect(next.getByText(/^Claims of the article that came up \(\d+\)$/)).toBeVisible()
    await user.click(next.getByRole('button', { name: /^Next case: / }))
    expect(explorer.getState().view.item).not.toBe(CASE)
    expect(screen.getByRole('button', { name: 'Begin' })).toBeVisible()
  })

  it('B19 the summary has date, content version and the way, and a line for a name that nothing fills', async () => {
    open({ item: CASE })
    await begin()
    await walk(CASE, WAY)
    const summary = screen.getByRole('region', { name: 'Summary to take along' })
    expect(within(summary).queryByRole('textbox')).toBeNull()
    const written = vi.fn()
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } })
    fireEvent.click(within(summary).getByRole('button', { name: 'Copy the summary' }))
    const [text] = written.mock.calls[0] ?? ['']
    vi.unstubAllGlobals()
    expect(text).toContain(`version ${pack.version}`)
    expect(text).toMatch(/Finished on: \d{4}-\d\d-\d\d/)
    expect(text).toMatch(/Name: _+\n/)
    for (const { question } of decisionsOf(CASE)) expect(text).toContain(question)
    expect(text).toContain(pack.notFor)
  })
})

describe('B12 another patient like this', () => {
  it('is predicted first, then told with why; both can be seen on the pathway as A and B (B13)', async () => {
    open({ item: CASE })
    await begin()
    await walk(CASE, WAY)
    const another = screen.getByRole('region', { name: 'Another patient like this' })
    expect(another.querySelector('[data-turn]')).toBeNull()
    expect(within(another).queryByText('Why')).toBeNull()
    await user.click(within(another).getByRole('button', { name: 'Commit to this prediction' }))
    expect(within(another).getByRole('alert')).toBeVisible()
    await user.click(within(another).getByRole('radio', { name: 'Nothing changes on the way.' }))
    await user.click(within(another).getByRole('button', { name: 'Commit to this prediction' }))
    expect(another.querySelector('[data-turn]')).toBeVisible()
    expect(within(another).getByText('Why')).toBeVisible()
    const changed = another.getAttribute('data-attribute') ?? ''
    await user.click(within(another).getByRole('button', { name: 'See both on the pathway, as A and B' }))
    const { pinned, patient } = explorer.getState().acts
    const differ = pack.attributes.filter(({ id }) => pinned?.[id] !== patient[id]).map(({ id }) => id)
    expect(differ).toEqual([changed])
    await user.click(within(another).getByRole('button', { name: 'Another one' }))
    expect(another.getAttribute('data-attribute')).not.toBe(changed)
    expect(another.querySelector('[data-turn]')).toBeNull()
  })
})

describe('coming back', () => {
  it('B9 asks whether to continue, at the step where one was', async () => {
    const { unmount } = open({ item: CASE })
    await begin()
    await answer(CASE, 0, 'add-tacrolimus')
    await press('Next')
    await answer(CASE, 1, 'look-without-limits')
    await press('Next')
    unmount()
    open()
    await press(`Continue at step 4: ${known(CASE).title}`)
    expect(screen.getByRole('heading', { name: 'Continue at step 4?' })).toBeVisible()
    expect(screen.queryByRole('radio')).toBeNull()
    await press('Continue')
    expect(screen.getByRole('region', { name: 'Decision 3' })).toBeVisible()
    await press('Decision 1, answered')
    expect(radios()[0]).toBeChecked()
  })

  it('B9 starts again when asked to', async () => {
    const { unmount } = open({ item: CASE })
    await begin()
    await answer(CASE, 0, 'add-tacrolimus')
    unmount()
    open({ item: CASE })
    await press('Start again')
    // Nothing is lost before it is begun.
    expect(kept().cases[pack.id][CASE].answers).toHaveLength(1)
    await begin()
    expect(kept().cases[pack.id][CASE].answers).toEqual([])
    for (const radio of radios()) expect(radio).not.toBeChecked()
  })

  it('B11 what is due for review comes first, and is begun anew with its days kept', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 1) })
    const done = {
      content: '1',
      exam: false,
      step: 4,
      answers: [],
      debriefed: true,
      finished: ['2026-02-28'],
    }
    localStorage.setItem(
      'pathway-explorer / progress',
      writeProgress({ cases: { [pack.id]: { [CASE]: done } }, drills: {} }),
    )
    open()
    const due = within(screen.getByRole('region', { name: 'To review today' }))
    expect(due.getByRole('listitem')).toHaveTextContent('to review since 2026-03-01')
    await user.click(due.getByRole('button', { name: /^Review/ }))
    await begin()
    expect(radios()).not.toHaveLength(0)
    expect(kept().cases[pack.id][CASE]).toMatchObject({ finished: ['2026-02-28'], debriefed: false, step: 1 })
  })
})

describe('what is kept', () => {
  it('B10 where storage is refused it is said plainly, and everything works all the same', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    open({ item: CASE })
    expect(screen.getByRole('note', { name: 'Nothing is kept in this browser' })).toBeVisible()
    await begin()
    await answer(CASE, 0, 'add-tacrolimus')
    expect(feedback()).toBeVisible()
  })

  it('says nothing of the kind where it is kept', () => {
    open()
    expect(screen.queryByRole('note')).toBeNull()
    expect(screen.getByText(/Your answers stay in this browser/)).toBeVisible()
  })

  it('is cleared after being asked once more, and nothing is left', async () => {
    open({ item: CASE })
    await begin()
    act(() => explorer.actions.see({ item: null }))
    expect(kept().cases).toBeDefined()
    await press('Clear my data')
    expect(screen.getByRole('button', { name: 'Yes, clear all of it' })).toHaveFocus()
    await press('Keep it')
    expect(kept().cases).toBeDefined()
    await press('Clear my data')
    await press('Yes, clear all of it')
    expect(localStorage.getItem('pathway-explorer / progress')).toBeNull()
    expect(screen.queryByText(/at step/)).toBeNull()
  })

  it('is brought back from a file, and a bad file is refused with the reason', async () => {
    open()
    const file = screen.getByLabelText('Bring back from a file')
    await user.upload(file, new File(['{"format":1}'], 'x.json', { type: 'application/json' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Nothing was brought back.*not a file of progress/,
    )
    const half = { content: pack.version, exam: false, step: 2, answers: [], debriefed: false, finished: [] }
    const good = writeProgress({ cases: { [pack.id]: { [CASE]: half } }, drills: {} })
    await user.upload(file, new File([good], 'x.json', { type: 'application/json' }))
    expect(await screen.findByText('Brought back: 1 case.')).toBeVisible()
    expect(screen.getByRole('button', { name: `Continue at step 3: ${known(CASE).title}` })).toBeVisible()
    await user.click(screen.getByText('Bring back from text'))
    fireEvent.change(screen.getByRole('textbox', { name: 'Bring back from text' }), {
      target: { value: '{' },
    })
    await press('Bring it back')
    expect(screen.getByRole('alert')).toHaveTextContent('cannot be read as JSON')
  })

  it('answers to decisions and options that are no more do no harm', async () => {
    const odd = {
      content: '0',
      exam: false,
      step: 99,
      answers: [
        { decision: 'next-treatment', option: 'gone' },
        { decision: 'gone', option: 'gone' },
      ],
      debriefed: true,
      finished: ['2026-01-01'],
    }
    localStorage.setItem(
      'pathway-explorer / progress',
      writeProgress({ cases: { [pack.id]: { [CASE]: odd } }, drills: {} }),
    )
    open({ item: CASE })
    await press('Debrief')
    expect(screen.getByRole('table')).toHaveTextContent('no answer')
    await press('Decision 1')
    for (const radio of radios()) expect(radio).not.toBeChecked()
    await answer(CASE, 0, 'add-tacrolimus')
    expect(feedback()).toBeVisible()
  })
})

describe('claims to judge', () => {
  it('never shows a claim that needs a correction without it, before the judgement as after', async () => {
    open({ item: '~claims' })
    let corrected = 0
    for (const [place, drill] of drillsOf(pack).entries()) {
      const region = screen.getByRole('region', { name: `Claim ${drill.claim.id}` })
      for (const text of drill.found) expect(plain(region)).toContain(plainText(text, pack))
      if ((CHECKS_TO_CORRECT as readonly string[]).includes(drill.claim.check)) {
        corrected += 1
        expect(plain(region)).toContain(plainText(drill.claim.correction ?? '', pack))
      }
      expect(within(region).queryByRole('article')).toBeNull()
      await user.click(radios()[place % 5] as HTMLElement)
      await press('Commit to this judgement')
      expect(within(region).getByRole('article', { name: `Claim ${drill.claim.id}` })).toBeVisible()
      for (const radio of radios()) expect(radio).toHaveAttribute('aria-disabled', 'true')
      await press('Next claim')
    }
    expect(corrected).toBeGreaterThan(8)
    expect(screen.getByText(/^Every claim that has a paper/)).toBeVisible()
    expect(Object.keys(kept().drills[pack.id])).toHaveLength(drillsOf(pack).length)
    await press('Judge them all again')
    expect(radios()[0]).not.toBeChecked()
  }, 60_000)
})

/** The text of an element without what its terms hide in their popovers. */
function plain(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('.term-meaning')) hidden.remove()
  return copy.textContent ?? ''
}
