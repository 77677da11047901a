import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Pack, Patient } from '../../src/model/model.ts'
import { createExplorer, type Explorer } from '../../src/store/store.ts'
import { PatientPanel } from '../../src/ui/panels/PatientPanel.tsx'
import { ExplorerProvider } from '../../src/ui/useExplorer.tsx'
import { choice, edge, node, number, packOf, rule } from '../support/pack.ts'

/** Class decides the way, creatinine and the trend what is said of the drug; the mood is only shown. */
const pack: Pack = packOf({
  stages: [
    { id: 'first', title: 'First' },
    { id: 'second', title: 'Second' },
  ],
  attributes: [
    {
      ...choice('class', 'III', 'V'),
      label: 'Biopsy class',
      choices: [
        { id: 'III', label: 'Class III', short: 'III' },
        { id: 'V', label: 'Membranous', short: 'V' },
      ],
    },
    { ...number('creatinine'), label: 'Serum creatinine' },
    { ...choice('trend', 'stable', 'rising'), label: 'Trend', stage: 'second' },
    {
      ...choice('mood', 'good', 'bad'),
      label: 'Mood',
      stage: 'second',
      shownOnly: 'The article does not use it.',
    },
  ],
  nodes: [node('start'), node('drug', { kind: 'option', title: 'The drug' }), node('other')],
  edges: [edge('start', 'drug', { attribute: 'class', is: 'III' }), edge('start', 'other')],
  rules: [
    rule('R1', ['drug'], {
      tier: 'safety',
      stance: 'cautioned',
      when: { attribute: 'creatinine', atLeast: 1.2 },
    }),
    rule('R2', ['drug'], { stance: 'favoured', when: { attribute: 'trend', is: 'stable' } }),
  ],
  conflicts: [
    {
      id: 'K1',
      why: 'Class V does not rise.',
      when: {
        all: [
          { attribute: 'class', is: 'V' },
          { attribute: 'trend', is: 'rising' },
        ],
      },
    },
  ],
  cases: [
    aCase('ann', 'Ann', { class: 'III', creatinine: { value: 1, unit: 'mg/dL' } }),
    aCase('ben', 'Ben', { class: 'V' }),
  ],
  opensWith: 'ann',
})

function aCase(id: string, title: string, patient: Pack['cases'][number]['patient']): Pack['cases'][number] {
  const expected = { at: 'other', stances: {}, reach: {}, conflicts: [] }
  return { id, title, story: `The story of ${title}.`, teaches: '', patient, expect: expected }
}

let explorer: Explorer
let user: ReturnType<typeof userEvent.setup>

function open(patient?: Patient) {
  explorer = createExplorer([pack])
  if (patient !== undefined) explorer.setState({ acts: { ...explorer.getState().acts, patient } })
  user = userEvent.setup()
  render(
    <ExplorerProvider explorer={explorer}>
      <PatientPanel />
    </ExplorerProvider>,
  )
}

const patient = () => explorer.getState().acts.patient
const acts = () => explorer.getState().past.length
const group = (name: string) => screen.getByRole('group', { name })
const field = (unit = 'mg/dL') => screen.getByRole('textbox', { name: `Serum creatinine in ${unit}` })
const slider = () => screen.getByRole('slider', { name: 'Serum creatinine, slider' })

afterEach(() => vi.unstubAllGlobals())

describe('the panel', () => {
  it('is a region that skip links reach, grouped by stage, for made-up patients only', () => {
    open()
    const panel = screen.getByRole('complementary', { name: 'Patient' })
    expect(panel).toHaveAttribute('id', 'patient')
    expect(panel).toHaveAttribute('tabindex', '-1')
    expect(panel).toHaveTextContent('Made-up patients only: do not enter anyone’s details.')
    expect(within(screen.getByRole('region', { name: 'Second' })).getAllByRole('group')).toHaveLength(2)
    // The number is the only thing that can be typed.
    expect(screen.getAllByRole('textbox')).toEqual([field()])
  })

  it('folds to a rail and back, with focus on the same button', async () => {
    open()
    const fold = screen.getByRole('button', { name: 'Patient panel', expanded: true })
    await user.click(fold)
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByRole('button', { name: 'Patient panel', expanded: false })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(field()).toBeInTheDocument()
  })
})

describe('a choice', () => {
  it('is named in full, shortened on the segment, and unknown at first', () => {
    open({})
    const radios = within(group('Biopsy class')).getAllByRole('radio')
    expect(radios.map((radio) => radio.getAttribute('aria-label'))).toEqual([
      'Class III',
      'V: Membranous',
      'Asked, not known',
    ])
    for (const radio of radios) expect(radio).not.toBeChecked()
    expect(screen.queryByRole('button', { name: 'Clear Biopsy class' })).toBeNull()
  })

  it('can be answered, asked and not known, and cleared to not asked', async () => {
    open({})
    await user.click(screen.getByRole('radio', { name: 'Class III' }))
    expect(patient()).toEqual({ class: 'III' })
    await user.click(within(group('Biopsy class')).getByRole('radio', { name: 'Asked, not known' }))
    expect(patient()).toEqual({ class: null })
    await user.click(screen.getByRole('button', { name: 'Clear Biopsy class' }))
    expect(patient()).toEqual({})
    expect(group('Biopsy class')).toContainElement(document.activeElement as HTMLElement)
    expect(screen.queryByRole('button', { name: 'Clear Biopsy class' })).toBeNull()
  })

  it('explains itself, and says so when it is never judged', async () => {
    open({})
    await user.click(screen.getByRole('button', { name: 'About Mood', expanded: false }))
    expect(group('Mood')).toHaveTextContent('What is known of mood.')
    expect(group('Mood')).toHaveTextContent('Shown, never judged: The article does not use it.')
    await user.click(screen.getByRole('button', { name: 'About Biopsy class' }))
    expect(group('Biopsy class')).toHaveTextContent('V: Membranous')
  })
})

describe('a number', () => {
  it('shows the other unit beside, and takes either: 106 µmol/L is 1.2 mg/dL at once', async () => {
    open({ creatinine: 1 })
    expect(field()).toHaveValue('1.0')
    expect(group('Serum creatinine')).toHaveTextContent('= 88 µmol/L')
    await user.click(screen.getByRole('radio', { name: 'µmol/L' }))
    expect(explorer.getState().view.units).toEqual({ creatinine: 'µmol/L' })
    expect(field('µmol/L')).toHaveValue('88')
    await user.clear(field('µmol/L'))
    await user.type(field('µmol/L'), '106')
    expect(field('µmol/L')).toHaveFocus()
    expect(patient()).toEqual({ creatinine: 1.2 })
    expect(group('Serum creatinine')).toHaveTextContent('= 1.2 mg/dL')
    await user.tab()
    expect(field('µmol/L')).toHaveValue('106')
  })

  it.each([
    ['1.15', '1.2'],
    ['1,15', '1.2'],
    ['.5', '0.5'],
  ])('rounds half up to what is shown: %s is %s', async (typed, shown) => {
    open({})
    await user.type(field(), typed)
    expect(slider()).toHaveAttribute('aria-valuetext', expect.stringContaining(`${shown} mg/dL`))
    await user.tab()
    expect(field()).toHaveValue(shown)
    expect(patient()).toEqual({ creatinine: Number(shown) })
  })

  it('says at once what a number counts as that is rounded', async () => {
    open({})
    await user.type(field(), '1.15')
    expect(field()).toHaveAccessibleDescription(/counts as 1\.2 mg\/dL \(106 µmol\/L\)/)
  })

  it('keeps a half-typed text, and is one act from first to last letter', async () => {
    open({ creatinine: 3 })
    await user.clear(field())
    await user.type(field(), '1.')
    expect(field()).toHaveValue('1.')
    await user.type(field(), '9')
    await user.tab()
    expect(patient()).toEqual({ creatinine: 1.9 })
    act(() => explorer.actions.undo())
    expect(patient()).toEqual({ creatinine: 3 })
    expect(field()).toHaveValue('3.0')
  })

  it('names what is allowed, keeps the text, and loses nothing', async () => {
    open({ creatinine: 1 })
    await user.clear(field())
    await user.type(field(), '20')
    expect(field()).toBeInvalid()
    expect(field()).toHaveAccessibleDescription(/20 mg\/dL is out of range\. Allowed: 0\.3 to 15 mg\/dL/)
    expect(field()).toHaveAccessibleDescription(/Still used: 1\.0 mg\/dL \(88 µmol\/L\)/)
    expect(patient()).toEqual({ creatinine: 1 })
    await user.tab()
    expect(field()).toHaveValue('20')
    await user.clear(field())
    await user.type(field(), 'many')
    expect(field()).toHaveAccessibleDescription(/“many” is not a number\. Allowed: 0\.3 to 15 mg\/dL/)
  })

  it('does not complain of a number that may still grow before the field is left', async () => {
    open({})
    await user.type(field(), '0')
    expect(field()).toBeValid()
    await user.tab()
    expect(field()).toHaveAccessibleDescription(/0 mg\/dL is out of range/)
    expect(patient()).toEqual({})
  })

  it('reads a text again when the unit was the mistake', async () => {
    open({})
    await user.type(field(), '106')
    expect(field()).toBeInvalid()
    await user.click(screen.getByRole('radio', { name: 'µmol/L' }))
    expect(patient()).toEqual({ creatinine: 1.2 })
    expect(field('µmol/L')).toBeValid()
  })

  it('is cleared by emptying the field, by the button, or to asked and not known', async () => {
    open({ creatinine: 1 })
    await user.clear(field())
    await user.tab()
    expect(patient()).toEqual({})
    const unknown = screen.getByRole('button', { name: 'Serum creatinine: asked, not known' })
    await user.click(unknown)
    expect(patient()).toEqual({ creatinine: null })
    expect(unknown).toHaveAttribute('aria-pressed', 'true')
    await user.click(screen.getByRole('button', { name: 'Clear Serum creatinine' }))
    expect(patient()).toEqual({})
    expect(field()).toHaveFocus()
  })

  it('has a slider whose drag is one act, and the next drag another', () => {
    open({ creatinine: 1 })
    expect(slider()).toHaveAttribute('aria-valuetext', '1.0 mg/dL (88 µmol/L)')
    const drag = (...places: number[]) => {
      fireEvent.pointerDown(slider())
      for (const place of places) fireEvent.change(slider(), { target: { value: String(place) } })
    }
    drag(8, 9, 10)
    const first = patient().creatinine
    expect(acts()).toBe(1)
    drag(11, 12)
    expect(acts()).toBe(2)
    act(() => explorer.actions.undo())
    expect(patient().creatinine).toBe(first)
    act(() => explorer.actions.undo())
    expect(patient().creatinine).toBe(1)
  })

  it('marks the threshold that matters, in the other unit as the band that rounds to it', async () => {
    open({})
    expect(field()).toHaveAccessibleDescription(/can change at 1\.2 mg\/dL/)
    expect(within(group('Serum creatinine')).getByText('1.2')).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'µmol/L' }))
    expect(within(group('Serum creatinine')).getByText('102–110')).toBeInTheDocument()
    expect(field('µmol/L')).toHaveAccessibleDescription(/can change at 102 to 110 µmol\/L/)
  })
})

describe('answers that need a word', () => {
  it('keeps an answer that is no longer used, and marks it', async () => {
    open({ class: 'III', trend: 'rising' })
    expect(group('Trend')).not.toHaveTextContent('Not used on this way')
    await user.click(screen.getByRole('radio', { name: 'V: Membranous' }))
    expect(group('Trend')).toHaveTextContent('Not used on this way; kept')
    expect(within(group('Trend')).getByRole('radio', { name: 'rising' })).toBeChecked()
    expect(patient()).toEqual({ class: 'V', trend: 'rising' })
  })

  it('points out answers that cannot all be true, at the top and at each of them, and blocks nothing', async () => {
    open({ class: 'V' })
    expect(screen.queryByRole('region', { name: 'These answers cannot all be true' })).toBeNull()
    await user.click(within(group('Trend')).getByRole('radio', { name: 'rising' }))
    const box = screen.getByRole('region', { name: 'These answers cannot all be true' })
    expect(box).toHaveTextContent('Class V does not rise.')
    for (const name of ['Biopsy class', 'Trend'])
      expect(group(name)).toHaveTextContent('Does not fit with another answer: Class V does not rise.')
    expect(group('Serum creatinine')).not.toHaveTextContent('Does not fit')
    await user.click(within(box).getByRole('button', { name: 'Biopsy class' }))
    expect(screen.getByRole('radio', { name: 'V: Membranous' })).toHaveFocus()
    await user.click(screen.getByRole('radio', { name: 'Class III' }))
    expect(patient()).toEqual({ class: 'III', trend: 'rising' })
  })
})

describe('ask next', () => {
  const ask = () => screen.getByRole('region', { name: 'Ask next' })

  it('names the question that settles most and what it could settle, and leads to it', async () => {
    open({ class: 'III' })
    expect(ask()).toHaveTextContent('An answer could settle: The drug.')
    await user.click(within(ask()).getAllByRole('button')[0] as HTMLElement)
    expect(group('Serum creatinine')).toContainElement(document.activeElement as HTMLElement)
    expect(within(ask()).getByRole('button', { name: 'Trend' })).toBeInTheDocument()
  })

  it('says when nothing is left, and what is open all the same', async () => {
    open({ class: 'III', creatinine: 1, trend: 'stable' })
    expect(ask()).toHaveTextContent('Nothing is left to ask.')
    await user.click(within(group('Trend')).getByRole('radio', { name: 'Asked, not known' }))
    expect(ask()).toHaveTextContent('Still open, since asked and not known: trend.')
    expect(within(ask()).queryAllByRole('button')).toEqual([])
  })
})

describe('the patient as a whole', () => {
  it('starts from a named patient, says what changed since, and puts it back', async () => {
    open()
    const picker = screen.getByRole('region', { name: 'Start from' })
    expect(picker).toHaveTextContent('Just as in the story')
    await user.click(screen.getByRole('button', { name: 'Start from Ann', expanded: false }))
    expect(within(picker).getByRole('button', { name: /^Ann/, current: true })).toBeInTheDocument()
    await user.click(within(picker).getByRole('button', { name: /^Ben/, current: false }))
    expect(patient()).toEqual({ class: 'V' })
    expect(screen.getByRole('button', { name: 'Start from Ben', expanded: false })).toHaveFocus()
    await user.click(within(picker).getByText('The story'))
    expect(await within(picker).findByText('The story of Ben.')).toBeInTheDocument()
    await user.click(within(group('Trend')).getByRole('radio', { name: 'stable' }))
    expect(picker).toHaveTextContent('1 answer changed since')
    await user.click(screen.getByRole('button', { name: 'Put back' }))
    expect(patient()).toEqual({ class: 'V' })
  })

  it('starts over in one act that can be undone', async () => {
    open()
    await user.click(screen.getByRole('button', { name: 'Start over' }))
    expect(patient()).toEqual({})
    expect(screen.getByRole('button', { name: 'Start from A patient of your own' })).toBeInTheDocument()
    act(() => explorer.actions.undo())
    expect(patient()).toEqual({ class: 'III', creatinine: 1 })
  })

  it('keeps A beside B, counts the differences, swaps, and lets A go', async () => {
    open()
    await user.click(screen.getByRole('button', { name: 'Keep as A' }))
    const tools = screen.getByRole('region', { name: 'This patient' })
    expect(tools).toHaveTextContent('0 steps differ between A and B.')
    await user.click(screen.getByRole('radio', { name: 'V: Membranous' }))
    expect(tools).toHaveTextContent('1 step differs between A and B.')
    await user.click(screen.getByRole('button', { name: 'Swap A and B' }))
    expect(patient().class).toBe('III')
    expect(explorer.getState().acts.pinned?.class).toBe('V')
    await user.click(screen.getByRole('button', { name: 'Show differences' }))
    expect(explorer.getState().view.sheet).toBe('differences')
    await user.click(screen.getByRole('button', { name: 'Let A go' }))
    expect(explorer.getState().acts.pinned).toBeNull()
    expect(tools).not.toHaveTextContent('between A and B')
  })
})

describe('copying the patient', () => {
  const json = { class: 'III', creatinine: { value: 1, unit: 'mg/dL' } }
  beforeEach(() => open())

  it('puts the JSON on the clipboard, and says so until the patient changes', async () => {
    await user.click(screen.getByRole('button', { name: 'Copy as JSON' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual(json)
    await user.click(screen.getByRole('radio', { name: 'V: Membranous' }))
    expect(screen.getByRole('button', { name: 'Copy as JSON' })).toBeInTheDocument()
  })

  it('shows the text, selected, where nothing may be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    await user.click(screen.getByRole('button', { name: 'Copy as JSON' }))
    const text = (await screen.findByRole('textbox', { name: /text to copy/ })) as HTMLTextAreaElement
    expect(text).toHaveAttribute('readonly')
    expect(text).toHaveFocus()
    expect(JSON.parse(text.value.slice(text.selectionStart, text.selectionEnd))).toEqual(json)
  })
})
