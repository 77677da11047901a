import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import type { Pack } from '../../src/model/model.ts'
import { screensOf } from '../../src/store/selectors.ts'
import { createExplorer, type Explorer } from '../../src/store/store.ts'
import { Compare } from '../../src/ui/compare/Compare.tsx'
import { ExplorerProvider } from '../../src/ui/useExplorer.tsx'
import { say } from '../../src/view/late.ts'
import { packOf } from '../support/pack.ts'

let pack: Pack

beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
})

/** The screen for a named patient of the pack, or for answers of one's own. */
function show(patient: string | Record<string, string | number>): Explorer {
  const explorer = createExplorer([pack], { screen: 'compare' })
  if (typeof patient === 'string') explorer.actions.openCase(patient)
  else explorer.actions.takeOver(patient)
  render(
    <ExplorerProvider explorer={explorer}>
      <Compare />
    </ExplorerProvider>,
  )
  return explorer
}

const column = (side: string, point: string) =>
  screen.getByRole('region', { name: say('compare.column', { side, point }) })
/** The cards of a column that are seen without opening anything. */
const cards = (side: string, point: string) => within(column(side, point)).queryAllByRole('article')

const PREGNANCY = 'Pregnancy and fertility'

describe('the debate', () => {
  it('is a screen of a pack that has one, and of no other', () => {
    const explorer = createExplorer([pack])
    expect(screensOf(explorer.getState())).toContain('compare')
    expect(screensOf(createExplorer([packOf()]).getState())).not.toContain('compare')
  })

  it('says so for a pack without one', () => {
    render(
      <ExplorerProvider explorer={createExplorer([packOf()])}>
        <Compare />
      </ExplorerProvider>,
    )
    expect(screen.getByText(say('compare.none'))).toBeInTheDocument()
  })

  it('has every point with both sides, and neither a number of points nor a winner', () => {
    show({})
    const { points } = pack.comparison ?? { points: [] }
    expect(points.length).toBeGreaterThan(10)
    for (const { title } of points)
      for (const side of ['Tacrolimus', 'Rituximab']) expect(column(side, title)).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent(/winner|score|recommended|[{}]/i)
  })

  it('in pregnancy: for tacrolimus it applies, the partner of rituximab speaks against it, and silence is said', () => {
    show('pregnant-flare')
    const tacrolimus = column('Tacrolimus', PREGNANCY)
    const [speaksFor] = within(tacrolimus).getAllByRole('article', { name: 'Tacrolimus: speaks for it' })
    expect(speaksFor).toHaveTextContent('applies to this patient')
    expect(speaksFor).toHaveTextContent(/pregnant/)
    expect(within(tacrolimus).getByRole('article', { name: 'Tacrolimus: silent' })).toHaveTextContent(
      'the article does not say, and one of its trials left out everybody who was pregnant',
    )
    const rituximab = column('Rituximab', PREGNANCY)
    expect(
      within(rituximab).getByRole('article', { name: 'Rituximab: speaks against it' }),
    ).toHaveTextContent(/contain MMF.*applies|applies.*contain MMF/)
    expect(within(rituximab).getByRole('article', { name: 'Rituximab: silent' })).toHaveTextContent(
      'the article does not say, and its placebo-controlled trial left out everybody who was pregnant',
    )
    // What stands at the head of the columns is the stance of the source, in word and mark.
    const options = within(screen.getByRole('region', { name: 'Tacrolimus' })).getAllByRole('listitem')
    expect(options[0]).toHaveTextContent(/^O9 Tacrolimus around pregnancy.*favoured/)
    expect(within(screen.getByRole('region', { name: 'Rituximab' })).getAllByText('avoid')).toHaveLength(2)
  })

  it('outside pregnancy: what does not apply is put aside by word, and can be opened', async () => {
    show('mmf-failed-rituximab-usable')
    const aside = within(column('Tacrolimus', PREGNANCY)).getByText(/arguments do not apply to this patient/)
    expect(cards('Tacrolimus', PREGNANCY)).toHaveLength(0)
    await userEvent.click(aside)
    const shown = cards('Tacrolimus', PREGNANCY)
    expect(shown).toHaveLength(3)
    for (const card of shown) expect(card).toHaveTextContent('does not apply to this patient')
  })

  it('with lasting harm from such a drug before: the argument applies, and the reading is said to be ours', () => {
    show({ 'ln-class': 'V', 'cni-toxicity-history': 'chronic', 'gfr-status': 'close-to-normal' })
    const against = within(column('Tacrolimus', 'Harm to the kidney'))
      .getAllByRole('article', { name: 'Tacrolimus: speaks against it' })
      .find((card) => card.textContent?.includes('done lasting harm'))
    expect(against).toHaveTextContent('applies to this patient')
    expect(against).toHaveTextContent('caution is our reading')
  })

  it('after rituximab has failed: the article is silent on what comes next', () => {
    show('rituximab-already-failed')
    const silent = within(column('Rituximab', 'The order the article puts them in')).getByRole('article', {
      name: 'Rituximab: silent',
    })
    expect(silent).toHaveTextContent('applies to this patient')
    expect(silent).toHaveTextContent('has failed, the article has no advice on what comes next')
  })

  it('with nothing known: what depends on the patient is not known of them', () => {
    show({})
    const bearings = cards('Tacrolimus', PREGNANCY).map((card) => card.dataset.bears)
    expect(bearings).toEqual(['unknown', 'unknown', 'unknown'])
    expect(column('Tacrolimus', PREGNANCY)).toHaveTextContent('not known of this patient')
  })

  it('an answer moves an argument', () => {
    const explorer = show({})
    act(() => explorer.actions.answer('pregnancy', 'pregnant'))
    expect(cards('Tacrolimus', PREGNANCY).map((card) => card.dataset.bears)).toEqual(['true', 'true'])
  })

  it('shows a correction without a click, the numbers with unit and time, and the claim when it is opened', async () => {
    show({})
    const card = cards('Rituximab', 'What kind of evidence')[0]
    if (card === undefined) throw new Error('no argument')
    expect(card).toHaveTextContent(/C35: Not in the paper: complete remission was 52%/)
    expect(within(card).getByRole('list', { name: 'Figures' })).toHaveTextContent(
      '52% (26 of 50), by 52 weeks',
    )
    expect(within(card).queryByRole('article', { name: 'Claim C35' })).toBeNull()
    await userEvent.click(within(card).getByText('Claims C34, C35'))
    expect(await within(card).findByRole('article', { name: 'Claim C35' })).toHaveTextContent(
      'The paper says:',
    )
  })

  it('holds the patients of a study against this one, without adding up', async () => {
    show('mmf-failed-rituximab-usable')
    const card = cards('Tacrolimus', 'What kind of evidence')[0]
    if (card === undefined) throw new Error('no argument')
    await userEvent.click(within(card).getByText('Liu 2015: patients like this one?'))
    const table = await within(card).findByRole('table')
    expect(table).toHaveTextContent('differs')
    expect(table).toHaveTextContent('not reported')
  })

  it('a study leads to the evidence screen, an option to its step', async () => {
    const explorer = show('mmf-failed-rituximab-usable')
    const card = cards('Tacrolimus', 'What kind of evidence')[0]
    if (card === undefined) throw new Error('no argument')
    await userEvent.click(within(card).getByText('Liu 2015: patients like this one?'))
    await userEvent.click(await within(card).findByRole('button', { name: 'All of Liu 2015' }))
    expect(explorer.getState().view).toMatchObject({ screen: 'evidence', item: 'liu-2015' })
    const side = screen.getByRole('region', { name: 'Rituximab' })
    await userEvent.click(within(side).getByRole('button', { name: /O6/ }))
    expect(explorer.getState().view.screen).toBe('explore')
    expect(explorer.getState().acts.focus).toBe('mmf-rituximab-salvage')
  })

  it('says what has fallen when an assumption is switched off, and leaves the argument as it is', () => {
    const explorer = show({})
    const card = () => cards('Rituximab', 'What kind of evidence')[0]
    expect(card()).not.toHaveTextContent(/switched off/)
    const before = card()?.querySelector('.argument-text')?.textContent
    act(() => explorer.actions.see({ without: ['one-cohort-is-enough'] }))
    expect(card()?.querySelector('.claim-weak')).not.toBeNull()
    expect(card()?.querySelector('.argument-text')?.textContent).toBe(before)
  })

  it('a point is reached by its name, and by a link', async () => {
    const explorer = show({})
    await userEvent.click(screen.getByRole('button', { name: 'How long it lasts' }))
    expect(explorer.getState().view.item).toBe('durability')
    expect(screen.getByRole('heading', { name: 'How long it lasts' })).toHaveFocus()
    act(() => explorer.actions.see({ item: 'steroids' }))
    expect(screen.getByRole('heading', { name: 'Doing with less steroid' })).toHaveFocus()
  })
})

describe('the studies that do not exist', () => {
  const picture = () => screen.getByRole('region', { name: say('wanted.question') })

  it('are hollow lines, each of which opens its card', async () => {
    show('mmf-failed-rituximab-usable')
    const lines = within(picture()).getAllByRole('button', { name: /not done, as far as was found/ })
    expect(lines).toHaveLength(5)
    const salvage = lines[0]
    if (salvage === undefined) throw new Error('no line')
    expect(salvage).toHaveAccessibleName(
      'MMF + rituximab against MMF + tacrolimus: not done, as far as was found',
    )
    expect(salvage).toHaveAttribute('aria-expanded', 'false')
    await userEvent.click(salvage)
    const card = within(picture()).getByRole('article', { name: 'Rescue with rituximab or with tacrolimus' })
    expect(card).toHaveTextContent('This patient would be among them.')
    expect(card).toHaveTextContent('no results were found')
    expect(within(card).getByRole('link', { name: /NCT01673295/ })).toBeInTheDocument()
    await userEvent.click(salvage)
    expect(within(picture()).queryByRole('article')).toBeNull()
  })

  it('say of another patient that they would not be among them', () => {
    show('membranous-first-treatment')
    const names = within(picture()).getAllByRole('button', { expanded: false })
    expect(names.find((each) => each.textContent?.includes('Rescue'))).toHaveTextContent('would not be among')
    expect(names.find((each) => each.textContent?.includes('work best'))).toHaveTextContent(
      'This patient would be',
    )
  })

  it('stand in a table, too', async () => {
    show({})
    await userEvent.click(within(picture()).getByText('The same as a table'))
    const rows = within(within(picture()).getByRole('table')).getAllByRole('row')
    expect(rows).toHaveLength(1 + pack.wanted.length)
  })
})
