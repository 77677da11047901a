import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CHECKS_TO_CORRECT, type Patient } from '../../src/model/model.ts'
import { createExplorer, type Explorer, type ViewSettings } from '../../src/store/store.ts'
import { Evidence } from '../../src/ui/evidence/Evidence.tsx'
import { ExplorerProvider } from '../../src/ui/useExplorer.tsx'
import { articlePack } from '../support/article.ts'

const pack = await articlePack()

function open(
  view: Partial<ViewSettings> & { screen: 'evidence' | 'claims' },
  patient: Patient = {},
): Explorer {
  const explorer = createExplorer([pack], view)
  explorer.actions.restore({ patient })
  const { unmount } = render(
    <ExplorerProvider explorer={explorer}>
      <Evidence screen={view.screen} />
    </ExplorerProvider>,
  )
  unmounts.push(unmount)
  return explorer
}
const unmounts: (() => void)[] = []

describe('the evidence screen', () => {
  it('has a row for every source, which opens it', async () => {
    const explorer = open({ screen: 'evidence' })
    const table = within(screen.getByRole('group', { name: 'What was studied, and what came out?' }))
    for (const { short } of pack.sources) expect(table.getByRole('button', { name: short })).toBeVisible()
    await userEvent.click(table.getByRole('button', { name: 'Mok 2016' }))
    expect(explorer.getState().view.item).toBe('mok-2016')
    expect(screen.getByRole('heading', { level: 2, name: 'Mok 2016' })).toHaveFocus()
    await userEvent.click(screen.getByRole('button', { name: 'Back to all studies' }))
    expect(explorer.getState().view.item).toBeNull()
  })

  it('is sorted and narrowed, and says how much is left', async () => {
    open({ screen: 'evidence' })
    const group = () => within(screen.getByRole('group', { name: 'What was studied, and what came out?' }))
    const names = () =>
      group()
        .getAllByRole('rowheader')
        .map((row) => within(row).getByRole('button').textContent)
    await userEvent.click(group().getByRole('button', { name: /^People/ }))
    await userEvent.click(group().getByRole('button', { name: /^People/ }))
    expect(group().getByRole('columnheader', { name: /^People/ })).toHaveAttribute('aria-sort', 'descending')
    expect(names()[0]).toBe('Ojo 2003')
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find' }), 'hong kong')
    expect(names()).toEqual(['Mok 2016'])
    expect(screen.getByText('1 of 11 studies')).toBeVisible()
  })

  it('opens every source by its link, each beside the patient at hand', () => {
    for (const source of pack.sources) {
      open({ screen: 'evidence', item: source.id }, { 'ln-class': 'V', pregnancy: 'planning' })
      expect(screen.getByRole('heading', { level: 2, name: source.short })).toBeVisible()
      for (const { words } of source.population)
        expect(screen.getAllByRole('cell', { name: words }).length).toBeGreaterThan(0)
      unmounts.pop()?.()
    }
  })

  it('says in words how each attribute of a study lies to the patient', () => {
    open({ screen: 'evidence', item: 'mok-2016' }, { 'ln-class': 'V', pregnancy: 'planning' })
    const row = (name: string) => screen.getByRole('rowheader', { name }).closest('tr')
    expect(row('Biopsy class')).toHaveTextContent(/matches/)
    expect(row('Pregnancy and fertility')).toHaveTextContent(/differs/)
    expect(row('Filtration rate (GFR)')).toHaveTextContent(/not reported/)
    expect(row('Serum creatinine')).toHaveTextContent(/not known of our patient/)
  })

  it('says so when a link names a study that is not here', () => {
    open({ screen: 'evidence', item: 'nothing-1999' })
    expect(screen.getByRole('alert')).toHaveTextContent('nothing-1999')
  })

  it('takes an assumption away, and says what falls and what is left', async () => {
    const explorer = open({ screen: 'evidence' })
    await userEvent.click(screen.getByRole('checkbox', { name: /mainland China and Hong Kong/ }))
    expect(explorer.getState().view.without).toEqual(['chinese-results-carry-over'])
    const chain = screen.getByRole('list', { name: 'Mycophenolate + tacrolimus: what it rests on' })
    expect(chain).toHaveTextContent(/needs? an assumption you took away/)
    await userEvent.click(screen.getByRole('button', { name: 'Grant them all again' }))
    expect(explorer.getState().view.without).toEqual([])
    expect(chain).not.toHaveTextContent(/took away/)
  })
})

describe('the claim check', () => {
  it('shows all claims, and none that needs a correction without it', () => {
    open({ screen: 'claims' })
    const cards = screen.getAllByRole('article')
    expect(cards).toHaveLength(pack.claims.length)
    for (const [index, claim] of pack.claims.entries()) {
      const article = cards[index] as HTMLElement
      expect(article).toHaveAccessibleName(`Claim ${claim.id}`)
      const card = within(article)
      const required = CHECKS_TO_CORRECT.some((check) => check === claim.check)
      expect(required && claim.correction === undefined).toBe(false)
      if (claim.correction !== undefined) expect(card.getByText('The paper says:')).toBeVisible()
      for (const each of pack.discrepancies.filter(({ claims }) => claims.includes(claim.id)))
        expect(card.getByText(new RegExp(`^${each.id} · `))).toBeVisible()
    }
  })

  it('opens every claim by its link', () => {
    for (const { id } of pack.claims) {
      open({ screen: 'claims', item: id })
      expect(screen.getAllByRole('article').map((each) => each.getAttribute('data-claim'))).toEqual([id])
      unmounts.pop()?.()
    }
  })

  it('is narrowed by outcome, and leads to the step that rests on a claim', async () => {
    const explorer = open({ screen: 'claims' })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'contradicted')
    expect(screen.getByText('1 of 89 claims')).toBeVisible()
    await userEvent.click(
      screen.getAllByRole('button', { name: /Mycophenolate \+ rituximab/ })[0] as HTMLElement,
    )
    expect(explorer.getState().view.screen).toBe('explore')
    expect(explorer.getState().acts.focus).toBe('mmf-rituximab-induction')
  })

  it('marks in words the claims that need what was taken away', () => {
    open({ screen: 'claims', item: 'C45', without: ['mmf-equals-cyc'] })
    expect(screen.getByText(/^Weakened: it needs “MMF and cyclophosphamide are about equally/)).toBeVisible()
    expect(screen.getByText(/^Takes for granted: “?Results of trials/)).toBeVisible()
  })
})
