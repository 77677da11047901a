import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { CHECKS_TO_CORRECT, type Claim, type Pack, type Patient, type Source } from '../../src/model/model.ts'
import { evaluationOf } from '../../src/store/selectors.ts'
import { createExplorer, type Explorer } from '../../src/store/store.ts'
import { Inspector } from '../../src/ui/panels/Inspector.tsx'
import { PatientPanel } from '../../src/ui/panels/PatientPanel.tsx'
import { ExplorerProvider } from '../../src/ui/useExplorer.tsx'
import { plainText } from '../../src/view/view.ts'
import { choice, edge, node, number, packOf, rule } from '../support/pack.ts'

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

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  short: `${id} 2015`,
  authors: 'An author.',
  title: `About ${id}`,
  journal: 'A journal',
  year: 2015,
  identifiers: [],
  design: 'randomised-trial',
  designWords: 'A trial.',
  place: 'A place',
  n: 1368,
  line: 'First treatment',
  arms: [],
  endPoint: { name: 'remission', at: '24 weeks', met: 'not-met' },
  figures: [],
  population: [
    { attribute: 'class', when: { attribute: 'class', is: 'III' }, words: 'Class III only.' },
    { attribute: 'trend', when: 'not-reported', words: 'Not in what was read.' },
  ],
  limitations: [],
  remark: 'As the article has it.',
  read: 'abstract only',
  ...more,
})

/** A drug one comes to with class III; a second only with class V and a rising trend; one at the very start. */
const small: Pack = packOf({
  attributes: [
    { ...choice('class', 'I', 'III', 'V'), label: 'Class' },
    { ...number('creatinine'), label: 'Creatinine' },
    { ...choice('trend', 'stable', 'rising'), label: 'Trend' },
    { ...choice('had', 'yes', 'no'), label: 'Had it' },
  ],
  drugs: [{ id: 'drug', name: 'a drug with a long name', short: 'DRUG' }],
  nodes: [
    node('start', { title: 'Start' }),
    node('one', {
      kind: 'option',
      title: 'The first',
      drugs: ['drug'],
      claims: ['C1', 'C2'],
      given: { attribute: 'had', is: 'yes' },
    }),
    node('two', { kind: 'option', title: 'The second', drugs: ['drug'] }),
    node('end', { title: 'The end' }),
  ],
  edges: [
    edge('start', 'one', { attribute: 'class', is: 'III' }),
    edge('start', 'two', {
      all: [
        { attribute: 'class', is: 'V' },
        { attribute: 'trend', is: 'rising' },
      ],
    }),
    edge('one', 'end'),
  ],
  rules: [
    rule('R1', ['one'], {
      stance: 'favoured',
      when: { attribute: 'class', is: 'III' },
      claims: ['C1', 'C2'],
    }),
    rule('R2', ['one'], {
      tier: 'safety',
      stance: 'cautioned',
      strength: 'derived',
      when: { attribute: 'creatinine', atLeast: 1.2 },
    }),
    rule('R3', ['one'], { tier: 'applicability' }),
  ],
  claims: [
    claim('C1', { check: 'wrong', correction: 'What is really so.', cites: ['liu', 'none', 'seen'] }),
    claim('C2'),
  ],
  discrepancies: [
    {
      id: 'D1',
      severity: 'high',
      title: 'They differ',
      short: 'They differ',
      article: 'One thing.',
      paper: 'Another.',
      claims: ['C2'],
      sources: [],
    },
  ],
  sources: [
    source('liu', {
      identifiers: [
        { kind: 'doi', id: '10.1/x', verified: true },
        { kind: 'pmid', id: '123', verified: false },
      ],
    }),
    source('none'),
    source('seen', { endPoint: { name: 'none', met: 'unverified' } }),
  ],
  gaps: [
    {
      id: 'G1',
      kind: 'silent',
      text: 'It does not say how long.',
      on: ['one'],
      claims: [],
      discrepancies: [],
    },
  ],
  since: [
    {
      id: 'P1',
      position: 'It is for rescue.',
      verdict: 'Overturned',
      later: 'A trial came.',
      rests: [],
      on: ['one'],
      claims: [],
    },
  ],
})

let explorer: Explorer
let user: ReturnType<typeof userEvent.setup>

function open(pack: Pack, patient: Patient, focus: string, shape = 'desk') {
  explorer = createExplorer([pack])
  explorer.setState({ acts: { ...explorer.getState().acts, patient, focus } })
  user = userEvent.setup()
  return render(
    <ExplorerProvider explorer={explorer}>
      <div data-shape={shape}>
        <PatientPanel />
        <Inspector />
      </div>
    </ExplorerProvider>,
  )
}

const panel = () => screen.getByRole('complementary', { name: /^(?!Patient)/ })
const section = (name: string) => within(panel()).getByRole('region', { name })
const noSection = (name: string) => within(panel()).queryByRole('region', { name })
const rules = (name: string) =>
  within(section(name))
    .getAllByRole('article')
    .map((each) => each.getAttribute('aria-label'))
/** A button that tries a change, by the words of the change. */
const tries = () => within(panel()).getAllByRole('button', { name: /^Try: / })

/** Opens every fold of the panel, also those that come to be by opening another. */
function openAll(root: HTMLElement) {
  for (let closed = root.querySelectorAll('details:not([open])'); closed.length > 0; ) {
    for (const each of closed) {
      each.setAttribute('open', '')
      fireEvent(each, new Event('toggle'))
    }
    closed = root.querySelectorAll('details:not([open])')
  }
}

describe('the head', () => {
  it('says where the step stands, what it is, and what is said of it', () => {
    open(small, { class: 'III', creatinine: 1 }, 'one')
    expect(panel()).toHaveAttribute('id', 'details')
    expect(screen.getByRole('heading', { level: 2, name: 'The first' })).toBeInTheDocument()
    expect(panel()).toHaveTextContent('First · ONE · treatment')
    expect(panel()).toHaveTextContent('▷ ahead')
    expect(panel()).toHaveTextContent('favoured')
    expect(panel()).toHaveTextContent('Contains a drug with a long name.')
    expect(panel()).toHaveTextContent('About one.')
  })

  it('says on what an unsettled stance depends, what is possible, and leads to the question', async () => {
    open(small, { class: 'III' }, 'one')
    expect(panel()).toHaveTextContent('not known yet')
    expect(panel()).toHaveTextContent(/Still possible:.*favoured.*cautioned/)
    act(() => explorer.actions.see({ patientPanel: false }))
    await user.click(within(panel()).getByRole('button', { name: 'Creatinine' }))
    expect(screen.getByRole('textbox', { name: 'Creatinine in mg/dL' })).toHaveFocus()
  })

  it('speaks of a next course where the option was given before', () => {
    open(small, { class: 'III', creatinine: 1, had: 'yes' }, 'one')
    expect(panel()).toHaveTextContent(/Given before\. For a next course:.*favoured/)
  })
})

describe('why', () => {
  it('shows the deciding rule with strength, tier, conditions, verdicts and answers', () => {
    open(small, { class: 'III', creatinine: 1.9 }, 'one')
    const why = section('Why, for this patient')
    expect(rules('Why, for this patient')).toEqual(['Rule R2'])
    expect(why).toHaveTextContent('Because of R2.')
    expect(why).toHaveTextContent(/cautioned.*our reading.*safety.*R2/)
    expect(why).toHaveTextContent(/holds: Creatinine 1\.2 mg\/dL \(106 µmol\/L\) or more/)
    expect(why).toHaveTextContent('this patient: 1.9 mg/dL (168 µmol/L)')
    expect(rules('Also said')).toEqual(['Rule R1', 'Rule R3'])
    expect(section('Also said')).toHaveTextContent('For every patient')
  })

  it('shows what could still speak, and what it needs', () => {
    open(small, { class: 'III' }, 'one')
    expect(rules('Could still speak')).toEqual(['Rule R2'])
    expect(section('Could still speak')).toHaveTextContent(/not known: Creatinine.*this patient: not asked/)
  })

  it('calls silence silence, where nothing can break it any more', () => {
    open(small, { class: 'V', creatinine: 1 }, 'two')
    expect(section('Why, for this patient')).toHaveTextContent('nothing is said about it for this patient')
  })

  it('has each claim one click away, with its check and its correction', async () => {
    open(small, { class: 'III', creatinine: 1 }, 'one')
    const why = section('Why, for this patient')
    expect(within(why).queryByRole('article', { name: 'Claim C1' })).toBeNull()
    await user.click(within(why).getByText(/Claims C1, C2/))
    const card = await within(why).findByRole('article', { name: 'Claim C1' })
    expect(card).toHaveTextContent('wrong')
    expect(card).toHaveTextContent('What is really so.')
    expect(within(why).getByRole('article', { name: 'Claim C2' })).toHaveTextContent('Another.')
  })
})

describe('the ways here', () => {
  it('lists each way with its conditions, and leads back along it', async () => {
    open(small, { class: 'III', creatinine: 1 }, 'one')
    expect(section('Ways here')).toHaveTextContent(/holds: From Start: to one.*holds: Class: iii/i)
    await user.click(within(section('Ways here')).getByRole('button', { name: 'Start' }))
    expect(explorer.getState().acts.focus).toBe('start')
    expect(section('Ways here')).toHaveTextContent('The pathway starts here.')
  })

  it('says why not, the smallest change first, then the way that is closed', () => {
    open(small, { class: 'I', trend: 'stable', creatinine: 1 }, 'one')
    const why = section('Why not')
    expect(noSection('Ways here')).toBeNull()
    const [first] = within(why).getAllByRole('button')
    expect(first).toHaveAccessibleName('Try: Class: III')
    expect(first?.closest('li')).toHaveTextContent('then: the way leads here')
    const closed = within(why).getByRole('button', { name: 'Start' })
    expect(first?.compareDocumentPosition(closed as HTMLElement)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(why).toHaveTextContent(/does not hold: Class: iii.*this patient: i/i)
  })

  it('makes the change, keeps the step in view, and is undone like any act', async () => {
    open(small, { class: 'I', trend: 'stable', creatinine: 1 }, 'one')
    await user.click(within(section('Why not')).getByRole('button', { name: 'Try: Class: III' }))
    expect(explorer.getState().acts.patient.class).toBe('III')
    const heading = screen.getByRole('heading', { level: 2, name: 'The first' })
    expect(heading).toHaveFocus()
    expect(section('Ways here')).toBeInTheDocument()
    act(() => explorer.actions.undo())
    expect(explorer.getState().acts.patient.class).toBe('I')
    expect(section('Why not')).toBeInTheDocument()
  })

  it('says that only two answers together would do, and makes both in one act', async () => {
    const patient = { class: 'I', trend: 'stable', creatinine: 1 }
    open(small, patient, 'two')
    expect(section('Why not')).toHaveTextContent('No single answer would bring it here. Two together would:')
    const [first] = tries()
    expect(first).toHaveAccessibleName('Try: Class: V and Trend: rising')
    await user.click(first as HTMLElement)
    expect(explorer.getState().acts.patient).toEqual({ ...patient, class: 'V', trend: 'rising' })
    expect(section('Ways here')).toBeInTheDocument()
    act(() => explorer.actions.undo())
    expect(explorer.getState().acts.patient).toEqual(patient)
  })
})

describe('what would change this', () => {
  it('lists the threshold crossed and the outcome, and makes it', async () => {
    open(small, { class: 'III', creatinine: 1 }, 'one')
    const change = within(section('What would change this')).getByRole('button', {
      name: 'Try: Creatinine 1.2 mg/dL (106 µmol/L) or more',
    })
    expect(change.closest('li')).toHaveTextContent('then: cautioned')
    await user.click(change)
    expect(explorer.getState().acts.patient.creatinine).toBe(1.2)
    expect(rules('Why, for this patient')).toEqual(['Rule R2'])
  })

  it('says so when nothing would', () => {
    open(small, { class: 'III' }, 'start')
    expect(section('What would change this')).toHaveTextContent(
      'Nothing that one or two answers could change.',
    )
  })
})

describe('what it rests on', () => {
  it('shows each source with its end point, what was read, and links that can be read', () => {
    open(small, { class: 'III', creatinine: 1 }, 'one')
    const rests = section('What it rests on')
    expect(rests).toHaveTextContent('liu 2015 · 1,368 people · ✕ end point not met')
    openAll(rests)
    expect(rests).toHaveTextContent('remission, 24 weeks: end point not met')
    expect(rests).toHaveTextContent('Who was studiedFirst treatment')
    expect(rests).toHaveTextContent('What was read of itabstract only')
    expect(
      within(rests).getAllByRole('row', { name: /^Trend not reported Not in what was read\./ })[0],
    ).toBeVisible()
    expect(rests).toHaveTextContent('LinkNo stable link.')
    const link = within(rests).getByRole('link', { name: 'doi.org/10.1/x' })
    expect(link).toHaveAttribute('href', 'https://doi.org/10.1/x')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    const doubtful = within(rests).getByRole('link', { name: 'pubmed.ncbi.nlm.nih.gov/123' })
    expect(doubtful.parentElement).toHaveTextContent('this identifier was not verified')
    expect(within(rests).getByRole('article', { name: 'D1' })).toHaveTextContent('As said: One thing.')
  })

  it('says where the article is silent, and what came later, with one step to all of it', async () => {
    open(small, { class: 'III', creatinine: 1 }, 'one')
    expect(section('Where the source is silent or ambiguous')).toHaveTextContent('It does not say how long.')
    const since = section('Since 2016')
    expect(since).toHaveTextContent('Overturned')
    expect(since).toHaveTextContent('It is for rescue.')
    await user.click(within(since).getByRole('button', { name: 'All that has changed since 2016' }))
    expect(explorer.getState().view.sheet).toBe('since')
  })
})

describe('the panel', () => {
  it('folds to a rail and back', async () => {
    open(small, {}, 'one')
    await user.click(screen.getByRole('button', { name: 'Details panel', expanded: true }))
    expect(screen.getByRole('complementary', { name: 'Details' })).toHaveAttribute('data-open', 'false')
    await user.click(screen.getByRole('button', { name: 'Details panel', expanded: false }))
    expect(screen.getByRole('heading', { level: 2, name: 'The first' })).toBeInTheDocument()
  })

  it('is put away by Esc where it lies over the pathway, and only there', () => {
    const { unmount } = open(small, {}, 'one', 'tablet')
    fireEvent.keyDown(screen.getByRole('heading', { level: 2, name: 'The first' }), { key: 'Escape' })
    expect(explorer.getState().view.inspector).toBe(false)
    expect(screen.getByRole('button', { name: 'Details panel' })).toHaveFocus()
    unmount()
    open(small, {}, 'one', 'desk')
    fireEvent.keyDown(screen.getByRole('heading', { level: 2, name: 'The first' }), { key: 'Escape' })
    expect(explorer.getState().view.inspector).toBe(true)
  })
})

describe('the 2016 pathway, every step, for patients with little and with much to say', () => {
  let pack: Pack
  let patients: Patient[]
  beforeAll(async () => {
    const loaded = await loadPack('src/content/article-2016')
    if (loaded.pack === undefined) throw new Error(JSON.stringify(loaded.problems))
    // Terms are explained within the text they stand in, which would tear it apart for this test.
    pack = { ...loaded.pack, glossary: [] }
    const opened = createExplorer([pack])
    patients = [{}, ...['mmf-failed-no-rituximab', 'pregnant-with-reduced-kidneys'].map(patientOf)]
    function patientOf(id: string): Patient {
      opened.actions.openCase(id)
      expect(opened.getState().acts.startedFrom).toBe(id)
      return opened.getState().acts.patient
    }
  })

  /** Walks over every step for every patient, with every fold open. */
  function everywhere(look: (details: HTMLElement, node: string) => void) {
    open(pack, {}, pack.nodes[0]?.id ?? '')
    act(() => explorer.actions.see({ patientPanel: false }))
    for (const patient of patients)
      for (const { id } of pack.nodes) {
        act(() => explorer.setState({ acts: { ...explorer.getState().acts, patient, focus: id } }))
        openAll(panel())
        look(panel(), id)
      }
  }

  it('shows every rule that fired, and each once', () => {
    let shown = 0
    everywhere((details, id) => {
      const finding = evaluationOf(explorer.getState()).findings.get(id)
      const fired = [...(finding?.fired ?? []), ...(finding?.reasons ?? [])].map((each) => each.id)
      const pending = (finding?.stance?.unsettledBy ?? []).map((each) => each.id)
      const drawn = [...details.querySelectorAll('[data-rule]')].map((each) => each.getAttribute('data-rule'))
      expect(drawn.toSorted()).toEqual([...fired, ...pending].toSorted())
      shown += drawn.length
    })
    expect(shown).toBeGreaterThan(100)
  }, 60_000)

  it('never shows a claim that needs a correction without it', () => {
    const corrected = pack.claims.filter((each) => CHECKS_TO_CORRECT.some((check) => check === each.check))
    const noted = pack.discrepancies.filter(({ severity }) => severity === 'high' || severity === 'moderate')
    const met = new Set<string>()
    everywhere((details) => {
      const cards = [...details.querySelectorAll('[data-claim]')]
      for (const card of cards) {
        const id = card.getAttribute('data-claim') ?? ''
        const claim = corrected.find((each) => each.id === id)
        if (claim !== undefined)
          expect(card).toHaveTextContent(plainText(claim.correction ?? 'a correction', pack))
        for (const note of noted.filter((each) => each.claims.includes(id)))
          expect(card).toHaveTextContent(plainText(note.paper, pack))
        met.add(id)
      }
      // Nor is it told anywhere but on its card.
      for (const { id, text } of corrected)
        expect(details.textContent.split(plainText(text, pack)).length - 1).toBe(
          cards.filter((card) => card.getAttribute('data-claim') === id).length,
        )
    })
    const always = pack.nodes.flatMap((each) => each.claims)
    expect([...met]).toEqual(expect.arrayContaining(always))
    expect(always.some((id) => corrected.some((each) => each.id === id))).toBe(true)
    expect(noted.some((note) => note.claims.some((id) => met.has(id)))).toBe(true)
  }, 60_000)
})
