import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Figure, Pack, Source } from '../../src/model/model.ts'
import { createExplorer } from '../../src/store/store.ts'
import { ClaimCards } from '../../src/ui/parts/ClaimCard.tsx'
import { DiscrepancyCards } from '../../src/ui/parts/DiscrepancyCard.tsx'
import { Figures } from '../../src/ui/parts/Figures.tsx'
import { Prose } from '../../src/ui/parts/Prose.tsx'
import { SourceFacts } from '../../src/ui/parts/SourceFacts.tsx'
import { SinceSheet } from '../../src/ui/sheets/SinceSheet.tsx'
import { ExplorerProvider } from '../../src/ui/useExplorer.tsx'
import { claimViews } from '../../src/view/view.ts'
import { articlePack } from '../support/article.ts'

const pack = await articlePack()

function show(children: React.ReactNode, of: Pack = pack) {
  return render(<ExplorerProvider explorer={createExplorer([of])}>{children}</ExplorerProvider>)
}

const figureOf = (source: string, id: string): Figure => {
  const found = pack.sources.find((each) => each.id === source)?.figures.find((each) => each.id === id)
  if (found === undefined) throw new Error(`${source}/${id}`)
  return found
}

describe('a figure in a sentence', () => {
  it('is its value with the unit, and a button that tells what it takes to judge it', async () => {
    show(
      <p>
        <Prose text="It was {{mok-2016/cr-difference}} then." />
      </p>,
    )
    const button = screen.getByRole('button', { name: '3.0 percentage points' })
    expect(button.closest('p')).toHaveTextContent('It was 3.0 percentage points then.')
    expect(button).toHaveAttribute('title', expect.stringContaining('difference in complete renal response'))
    const note = document.getElementById(button.getAttribute('popovertarget') ?? '')
    if (note === null) throw new Error('no note')
    fireEvent(note, Object.assign(new Event('toggle'), { newState: 'open' }))
    await waitFor(() => expect(note).toHaveTextContent('95% CI −12 to 18'))
    for (const words of [
      'difference in complete renal response',
      'tacrolimus minus MMF',
      '6 months',
      'p = 0.71',
      'Mok 2016: read in the paper',
    ])
      expect(note).toHaveTextContent(words)
    expect(within(note).getByRole('link', { hidden: true })).toHaveAttribute(
      'href',
      expect.stringContaining('10.1136/'),
    )
  })

  it('that could not be read says so, in the sentence and in its note', async () => {
    show(<Prose text="It was {{yap-2014/lasting-benefit}}." />)
    const button = screen.getByRole('button', { name: 'not verified' })
    const note = document.getElementById(button.getAttribute('popovertarget') ?? '')
    if (note === null) throw new Error('no note')
    fireEvent(note, Object.assign(new Event('toggle'), { newState: 'open' }))
    await waitFor(() => expect(note).toHaveTextContent('Yap 2014: not verified'))
  })

  it('of the article itself is told from one that was checked', async () => {
    show(<Prose text="Up to {{article-2016/kidney-loss}}." />)
    const button = screen.getByRole('button', { name: '17%' })
    const note = document.getElementById(button.getAttribute('popovertarget') ?? '')
    if (note === null) throw new Error('no note')
    fireEvent(note, Object.assign(new Event('toggle'), { newState: 'open' }))
    await waitFor(() => expect(note).toHaveTextContent('as printed there, not a checked result'))
  })
})

describe('a figure in the table of its source', () => {
  const row = (figure: Figure) => {
    show(<Figures figures={[figure]} name="Study" />)
    return screen.getAllByRole('row')[1]
  }

  it('without an interval shows its denominator and no interval', () => {
    const shown = row(figureOf('condon-2013', 'cr-52'))
    expect(shown).toHaveTextContent('52%26 of 50by 52 weeksread in the paper')
    expect(shown).not.toHaveTextContent('CI')
  })

  it('that was not verified never shows its value, even where the pack holds one', () => {
    const shown = row({ ...figureOf('condon-2013', 'cr-52'), status: 'unverified' })
    expect(shown).toHaveTextContent('not verified')
    expect(shown).not.toHaveTextContent('52%')
  })
})

describe('an attribute that a study did not report', () => {
  it('is told as not reported, with the reason, and matches nobody', () => {
    const source = pack.sources.find(({ id }) => id === 'mok-2016') as Source
    show(<SourceFacts source={source} />)
    const fold = screen.getByText('Are these study patients like this one?').closest('details')
    if (fold === null) throw new Error('no fold')
    fold.open = true
    fireEvent(fold, new Event('toggle'))
    const gfr = within(fold).getByRole('row', { name: /Filtration rate/ })
    expect(gfr).toHaveTextContent(/not reported/i)
    expect(gfr).not.toHaveTextContent(/^matches/i)
  })
})

describe('the texts on screen', () => {
  it('show no reference as it is written, wherever they stand', () => {
    show(
      <>
        <ClaimCards
          views={claimViews(
            pack,
            pack.claims.map(({ id }) => id),
          )}
        />
        <DiscrepancyCards discrepancies={pack.discrepancies} />
        {pack.sources.map((source) => (
          <SourceFacts key={source.id} source={source} open />
        ))}
        <SinceSheet />
      </>,
    )
    expect(document.body.innerHTML).not.toMatch(/\{\{|\}\}/)
    const quoted = [...document.querySelectorAll('button[popovertarget]')].map((each) => each.textContent)
    expect(quoted.filter((text) => text === '56.9%').length).toBeGreaterThan(5)
  })
})
