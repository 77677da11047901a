import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { CHECKS_TO_CORRECT, type Claim, type Pack, type Source } from '../../src/model/model.ts'
import { createExplorer, type Explorer, type Sheet } from '../../src/store/store.ts'
import { EVERY_KEY as KEYMAP } from '../../src/ui/parts/every-key.ts'
import { Sheets } from '../../src/ui/sheets/Sheets.tsx'
import { ExplorerProvider } from '../../src/ui/useExplorer.tsx'
import { say } from '../../src/view/late.ts'
import { plainText, STANCE_WORDS } from '../../src/view/view.ts'
import { choice, edge, node, packOf, rule } from '../support/pack.ts'

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  section: 'Text',
  kind: 'efficacy',
  text: `The claim ${id}.`,
  cites: [],
  check: 'supported',
  remark: `On ${id}.`,
  discrepancies: [],
  support: 'tested',
  assumes: [],
  drugs: [],
  ...more,
})

const trial: Source = {
  id: 'trial',
  short: 'Gómez 2015',
  authors: 'An author.',
  title: 'About it',
  journal: 'A journal',
  year: 2015,
  identifiers: [{ kind: 'doi', id: '10.1/x', verified: true }],
  design: 'randomised-trial',
  designWords: 'A trial.',
  place: 'A place',
  line: 'First treatment',
  arms: [],
  endPoint: { name: 'remission', met: 'met' },
  figures: [
    {
      id: 'f1',
      measure: 'remission',
      value: '45.9',
      unit: '%',
      of: '83 of 181',
      interval: { low: 10, high: 30.6, level: 95, kind: 'confidence' },
      at: '24 weeks',
      status: 'verified',
    },
    { id: 'f2', measure: 'deaths', value: '77', status: 'unverified' },
  ],
  population: [],
  limitations: [],
  remark: 'As the article has it.',
  read: 'abstract only',
}

const small: Pack = packOf({
  opensWith: 'known',
  attributes: [
    { ...choice('class', 'I', 'III'), label: 'Class' },
    { ...choice('trend', 'stable', 'rising'), label: 'Trend' },
  ],
  nodes: [
    node('start', { code: 'N1', title: 'The start' }),
    node('pill', { code: 'O1', kind: 'option', title: 'The pill', claims: ['C1'] }),
    node('rest', { code: 'X1', kind: 'outcome', title: 'To rest' }),
  ],
  edges: [
    edge('start', 'pill', { attribute: 'class', is: 'III' }),
    edge('start', 'rest', { attribute: 'class', is: 'I' }),
  ],
  rules: [
    rule('R1', ['pill'], { stance: 'favoured', when: { attribute: 'trend', is: 'stable' }, claims: ['C2'] }),
    rule('R2', ['pill'], { stance: 'avoid', when: { attribute: 'trend', is: 'rising' } }),
  ],
  claims: [
    claim('C1', { cites: ['trial'] }),
    claim('C2', { check: 'wrong', correction: 'It is otherwise.', cites: ['trial'] }),
  ],
  sources: [trial],
  promises: [
    {
      id: 'kept',
      sentence: 'The pill is never an open question.',
      on: { nodes: ['pill'], drugs: [] },
      never: { stances: ['open'], reaches: [] },
    },
    {
      id: 'broken',
      sentence: 'The pill is never favoured.',
      on: { nodes: ['pill'], drugs: [] },
      never: { stances: ['favoured'], reaches: [] },
    },
  ],
  since: [
    {
      id: 'P1',
      position: 'It was held so.',
      verdict: 'Overturned',
      later: 'A later trial.',
      rests: [
        { short: 'A TRIAL', identifier: { kind: 'pmid', id: '12345', verified: true }, level: 'A' },
        { short: 'A digest', level: 'B-weak' },
      ],
      on: ['pill'],
      claims: ['C2'],
    },
  ],
  cases: [
    {
      id: 'known',
      title: 'Somebody known',
      story: 'A story.',
      teaches: 'Something.',
      patient: { class: 'III', trend: 'stable' },
      expect: { at: 'start', stances: {}, reach: {}, conflicts: [] },
    },
    {
      id: 'other',
      title: 'Another one',
      story: 'Another story.',
      teaches: 'Something else.',
      patient: { class: 'I' },
      expect: { at: 'start', stances: {}, reach: {}, conflicts: [] },
    },
  ],
  glossary: [
    { id: 'gfr', term: 'filtration', also: ['GFR'], meaning: 'What kidneys do.' },
    { id: 'bridge', term: 'bridge', also: [], meaning: 'On the way.' },
  ],
})

let explorer: Explorer
const user = userEvent.setup()

function open(sheet: Sheet, pack: Pack = small, prepare: (explorer: Explorer) => void = () => {}) {
  explorer = createExplorer([pack], { sheet })
  prepare(explorer)
  render(
    <ExplorerProvider explorer={explorer}>
      <Sheets />
    </ExplorerProvider>,
  )
  return screen.getByRole('dialog')
}

const shownSheet = () => explorer.getState().view.sheet
const focused = () => explorer.getState().acts.focus

it('is nothing while no sheet is asked for, and closes by its button', async () => {
  open('glossary')
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(shownSheet()).toBeNull()
  expect(screen.queryByRole('dialog')).toBeNull()
})

describe('trace', () => {
  it('lists the decisions in order with their reasons, then the choices with theirs', () => {
    open('trace')
    const steps = within(screen.getByRole('region', { name: 'Decisions, in order' }))
    expect(steps.getByRole('button', { name: 'The start' })).toBeInTheDocument()
    const choices = screen.getByRole('region', { name: say('trace.choices') })
    expect(choices).toHaveTextContent('The pill')
    expect(choices).toHaveTextContent(STANCE_WORDS.favoured.word)
    expect(choices).toHaveTextContent('Because of R1. (R1, C2)')
  })

  it('leads to a step', async () => {
    open('trace')
    await user.click(screen.getByRole('button', { name: 'The pill' }))
    expect(focused()).toBe('pill')
    expect(shownSheet()).toBeNull()
  })

  it('is copied as text; where that is refused the text stands there, selected', async () => {
    open('trace')
    await user.click(screen.getByRole('button', { name: 'Copy as text' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
    expect(await navigator.clipboard.readText()).toMatch(/1\. The start[\s\S]*- The pill: favoured/)
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'))
    await user.click(screen.getByRole('button', { name: 'Copied' }))
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /text to copy/ })
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('The pill: favoured')
  })
})

describe('differences', () => {
  it('says so when nobody is kept beside', () => {
    expect(open('differences')).toHaveTextContent('No patient is kept beside this one')
  })

  it('names A and B for each answer and each step that differs, and leads there', async () => {
    open('differences', small, ({ actions }) => {
      actions.pin()
      actions.answer('trend', 'rising')
    })
    const answers = within(screen.getByRole('table', { name: 'Answers that differ' }))
    expect(answers.getAllByRole('row').map((row) => row.textContent)).toEqual(['WhatAB', 'Trendstablerising'])
    const steps = within(screen.getByRole('table', { name: '1 step differs' }))
    const row = steps.getByRole('row', { name: /The pill/ })
    const [a, b] = within(row).getAllByRole('cell')
    expect(a).toHaveTextContent(/^favoured/)
    expect(b).toHaveTextContent(/^avoid/)
    await user.click(within(row).getByRole('button'))
    expect(focused()).toBe('pill')
    expect(shownSheet()).toBeNull()
  })
})

describe('since', () => {
  it('says its date and that nobody reviewed it, and has each position with what came later', async () => {
    const sheet = open('since')
    expect(sheet).toHaveTextContent('dated 2016')
    expect(sheet).toHaveTextContent('not been reviewed by a clinician')
    const position = screen.getByRole('article', { name: 'P1' })
    for (const words of ['It was held so.', 'Overturned', 'A later trial.', 'check the guideline'])
      expect(position).toHaveTextContent(words)
    const link = within(position).getByRole('link', { name: 'pubmed.ncbi.nlm.nih.gov/12345' })
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(link).toHaveAttribute('target', '_blank')
    await openFold(within(position).getByText('Claims (1)'))
    expect(within(position).getByRole('article', { name: 'Claim C2' })).toHaveTextContent('It is otherwise.')
    await user.click(within(position).getByRole('button', { name: 'O1 The pill' }))
    expect(focused()).toBe('pill')
  })
})

/** Opens a details element, which jsdom does not do by itself for what listens to its toggle. */
async function openFold(summary: HTMLElement) {
  const details = summary.closest('details')
  if (details === null) throw new Error('not in a fold')
  details.open = true
  fireEvent(details, new Event('toggle'))
}

describe('proof', () => {
  it('lists what is promised, and says it has not been run', () => {
    const sheet = open('proof')
    expect(sheet).toHaveTextContent('The pill is never favoured.')
    expect(screen.getByRole('status')).toHaveTextContent('not been run here')
    expect(sheet).not.toHaveTextContent('holds')
  })

  it('runs here, says what holds, and opens a patient for whom something does not', async () => {
    open('proof')
    await user.click(screen.getByRole('button', { name: 'Prove it in this browser' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 thing does not hold.'))
    const promises = screen.getByRole('region', { name: say('prove.promises') })
    const [kept, broken] = within(promises).getAllByRole('listitem')
    expect(kept).toHaveTextContent('✓ holds The pill is never an open question.')
    expect(broken).toHaveTextContent('✕ does not hold The pill is never favoured.')
    expect(screen.getByRole('region', { name: say('prove.facts') })).toHaveTextContent('1 of 2 promises')
    const faults = within(screen.getByRole('region', { name: 'What does not hold' }))
    expect(faults.getByText(/“The pill” is favoured/)).toHaveTextContent('trend: stable')
    await user.click(faults.getByRole('button', { name: 'Open this patient' }))
    expect(explorer.getState().acts.patient.trend).toBe('stable')
    expect(focused()).toBe('pill')
    expect(shownSheet()).toBeNull()
  })

  it('can be stopped, and then has proved nothing', async () => {
    vi.stubGlobal('MessageChannel', SilentChannel)
    open('proof')
    await user.click(screen.getByRole('button', { name: 'Prove it in this browser' }))
    expect(screen.getByRole('progressbar', { name: 'Proving' })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(screen.getByRole('status')).toHaveTextContent('nothing was proved')
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.getByRole('button', { name: 'Prove it again' })).toHaveFocus()
    vi.unstubAllGlobals()
  })

  it('asks a worker first, shows how far it is, and goes on by itself when the worker is refused', async () => {
    const workers: StillWorker[] = []
    vi.stubGlobal(
      'Worker',
      class extends StillWorker {
        constructor() {
          super()
          workers.push(this)
        }
      },
    )
    open('proof')
    await user.click(screen.getByRole('button', { name: 'Prove it in this browser' }))
    const [worker] = workers
    const told = new MessageEvent('message', { data: { progress: { done: 1500, total: 3000 } } })
    act(() => void worker?.dispatchEvent(told))
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1500')
    expect(screen.getByText('1,500 of 3,000 patients')).toBeInTheDocument()
    act(() => void worker?.dispatchEvent(new Event('error', { cancelable: true })))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 thing does not hold.'))
    expect(worker?.ended).toBe(true)
    vi.unstubAllGlobals()
  })
})

/** Takes everything and answers nothing. */
class SilentChannel {
  port1 = { onmessage: null, close: () => {} }
  port2 = { postMessage: () => {} }
}

class StillWorker extends EventTarget {
  ended = false
  postMessage() {}
  terminate() {
    this.ended = true
  }
}

describe('share', () => {
  it('gives a link without the sheet, the patient, both citations, and a report', async () => {
    open('share', small, ({ actions }) => actions.focusNode('pill'))
    const part = (name: string) => screen.getByRole('region', { name })
    await user.click(screen.getByRole('button', { name: 'Copy the link' }))
    const link = await navigator.clipboard.readText()
    expect(link).toContain('p=class.III~trend.stable')
    expect(link).not.toContain('x=share')
    await user.click(screen.getByRole('button', { name: 'Copy as JSON' }))
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual({ class: 'III', trend: 'stable' })
    expect(part('How to cite')).toHaveTextContent('A citation.')
    for (const words of ['test', 'content 1', 'dated 2016-10', 'CC-BY-4.0', 'http://localhost'])
      expect(part('How to cite')).toHaveTextContent(words)
    await user.click(screen.getByRole('button', { name: 'Copy the report' }))
    const report = await navigator.clipboard.readText()
    for (const words of ['test', 'Content: 1', 'O1 The pill', link, 'What is wrong:'])
      expect(report).toContain(words)
    expect(screen.queryAllByRole('link')).toEqual([])
  })
})

describe('go to', () => {
  const field = () => screen.getByRole('combobox')
  const options = () => screen.getAllByRole('option')

  it('is a combobox: arrows move among the options, Enter goes to the step', async () => {
    open('search')
    expect(field()).toHaveAttribute('aria-expanded', 'false')
    await user.type(field(), 'the ')
    expect(field()).toHaveAttribute('aria-expanded', 'true')
    const [first, second] = options()
    expect(first).toHaveAttribute('aria-selected', 'true')
    expect(field()).toHaveAttribute('aria-activedescendant', first?.id)
    await user.keyboard('{ArrowDown}')
    expect(field()).toHaveAttribute('aria-activedescendant', second?.id)
    expect(second).toHaveAttribute('aria-selected', 'true')
    expect(second).toHaveTextContent('O1 The pill')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(options().at(-1)).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(focused()).toBe('pill')
    expect(shownSheet()).toBeNull()
  })

  it('says when nothing is called so', async () => {
    open('search')
    await user.type(field(), 'xyz')
    expect(screen.getByRole('status')).toHaveTextContent('Nothing is called “xyz”.')
    expect(field()).toHaveAttribute('aria-expanded', 'false')
  })

  it('shows a claim with its correction, and leads to the steps that rest on it', async () => {
    open('search')
    await user.type(field(), 'c2')
    expect(options()[0]).toHaveTextContent('The paper says: It is otherwise.')
    expect(options()[0]).not.toHaveTextContent('The claim C2.')
    await user.keyboard('{Enter}')
    const found = screen.getByRole('region', { name: 'claim C2' })
    expect(found).toHaveFocus()
    expect(within(found).getByRole('article', { name: 'Claim C2' })).toHaveTextContent('It is otherwise.')
    await user.click(within(found).getByRole('button', { name: 'O1 The pill' }))
    expect(focused()).toBe('pill')
  })

  it('shows a source with its figures and the claims that lean on it, and the way back', async () => {
    open('search')
    await user.type(field(), 'gomez{Enter}')
    const found = screen.getByRole('region', { name: 'source Gómez 2015' })
    expect(found).toHaveTextContent('abstract only')
    await openFold(within(found).getByText('Figures (2)'))
    const row = within(found).getByRole('row', { name: /remission/ })
    for (const words of ['45.9%', '83 of 181', '95% CI 10.0 to 30.6', '24 weeks', 'read in the paper'])
      expect(row).toHaveTextContent(words)
    expect(within(found).getByRole('row', { name: /deaths/ })).not.toHaveTextContent('77')
    await openFold(within(found).getByText('Claims that lean on it (2)'))
    expect(within(found).getByRole('article', { name: 'Claim C2' })).toHaveTextContent('It is otherwise.')
    await user.click(within(found).getByRole('button', { name: 'Back to the results' }))
    expect(field()).toHaveFocus()
    expect(options()[0]).toHaveTextContent('Gómez 2015')
  })

  it('tells a term, opens a patient, and closes for an attribute', async () => {
    open('search')
    await user.type(field(), 'gfr{Enter}')
    expect(screen.getByRole('region', { name: 'term filtration' })).toHaveTextContent('What kidneys do.')
    await user.clear(field())
    await user.type(field(), 'another')
    await user.click(options()[0] as HTMLElement)
    expect(explorer.getState().acts.startedFrom).toBe('other')
    expect(shownSheet()).toBeNull()
  })
})

describe('help', () => {
  it('has every key there is, and every word of the picture', () => {
    const sheet = open('help')
    const rows = screen.getAllByRole('table').flatMap((table) => within(table).getAllByRole('row').slice(1))
    expect(rows).toHaveLength(KEYMAP.length)
    for (const { says } of KEYMAP) expect(sheet).toHaveTextContent(say(says))
    expect(screen.getByRole('row', { name: /Undo the last act/ })).toHaveTextContent('Ctrl+Z')
    for (const { word, meaning } of Object.values(STANCE_WORDS)) {
      expect(sheet).toHaveTextContent(word)
      expect(sheet).toHaveTextContent(meaning)
    }
  })
})

describe('glossary', () => {
  it('has all terms by letter, and those that fit a filter', async () => {
    open('glossary')
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
      'bridge',
      'filtrationalso: GFR',
    ])
    await user.type(screen.getByRole('searchbox', { name: 'Filter the terms' }), 'gfr')
    expect(screen.getAllByRole('term')).toHaveLength(1)
    expect(screen.getByRole('status')).toHaveTextContent('1 term')
  })
})

describe('packs', () => {
  const other = packOf({
    id: 'other',
    title: 'Another pathway',
    version: '7',
    cases: small.cases,
    opensWith: 'known',
  })

  it('shows where each comes from and switches', async () => {
    open('packs', small, ({ actions, getState }) => {
      actions.openPack(other)
      actions.openPack(getState().packs[0] ?? small)
    })
    const card = screen.getByRole('article', { name: 'Another pathway' })
    for (const words of [
      '7 (other)',
      '2016-10',
      'Not yet reviewed by a clinician.',
      'A citation.',
      'CC-BY-4.0',
    ])
      expect(card).toHaveTextContent(words)
    expect(screen.getByRole('article', { name: 'Test pathway' })).toHaveTextContent('Shown now')
    await user.click(within(card).getByRole('button', { name: 'Show this pathway' }))
    expect(explorer.getState().pack.id).toBe('other')
    expect(shownSheet()).toBeNull()
  })

  it('refuses a file that is no pathway with a notice, and keeps the one that is open', async () => {
    open('packs')
    const file = new File(['x'], 'huge.json', { type: 'application/json' })
    Object.defineProperty(file, 'size', { value: 1e9 })
    await user.upload(screen.getByLabelText(/Open a pathway file/), file)
    await waitFor(() => expect(explorer.getState().notice?.kind).toBe('error'))
    expect(explorer.getState().notice?.title).toContain('huge.json')
    expect(explorer.getState().pack).toBe(small)
  })
})

describe('with the article itself', () => {
  let pack: Pack
  beforeAll(async () => {
    const loaded = await loadPack('src/content/article-2016')
    if (loaded.pack === undefined) throw new Error(JSON.stringify(loaded.problems))
    // Terms are explained within the text they stand in, which would tear it apart for this test.
    pack = { ...loaded.pack, glossary: [] }
  })

  it('no claim is shown without its correction in what has changed since', async () => {
    open('since', pack)
    expect(screen.getAllByRole('article').length).toBe(pack.since.length)
    for (const summary of screen.getAllByText(/^Claims \(/)) await openFold(summary)
    const shown = document.querySelectorAll<HTMLElement>('[data-claim]')
    expect(shown.length).toBeGreaterThan(20)
    for (const card of shown) {
      const found = pack.claims.find(({ id }) => id === card.dataset.claim)
      if (CHECKS_TO_CORRECT.some((each) => each === found?.check))
        expect(card).toHaveTextContent(plainText(found?.correction ?? 'a correction', pack).slice(0, 40))
    }
  })
})
