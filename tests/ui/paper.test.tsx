import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { CHECKS_TO_CORRECT, type Pack } from '../../src/model/model.ts'
import { createExplorer } from '../../src/store/store.ts'
import { sceneOf } from '../../src/ui/canvas/scene.ts'
import { Handout } from '../../src/ui/paper/Handout.tsx'
import { PatientPaper } from '../../src/ui/paper/PatientPaper.tsx'
import { drawingNowOf } from '../../src/ui/paper/Picture.tsx'
import { Preview } from '../../src/ui/paper/Preview.tsx'
import { QrCode } from '../../src/ui/parts/QrCode.tsx'
import { ExplorerProvider } from '../../src/ui/useExplorer.tsx'
import { type Shape, svgText } from '../../src/view/late.ts'
import { blocksOf } from '../../src/view/qr/sizes.ts'
import { realPack, show } from '../support/diagram.tsx'
import { readCode, rowsOfPath } from '../support/qr.ts'

let pack: Pack
beforeAll(async () => {
  pack = await realPack()
})

describe('the handout of a patient (C24)', () => {
  it('has the question, the patient, the way, the choices, what would change them, since, claims and papers', () => {
    show(pack, <PatientPaper brief={false} />)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(pack.question)
    for (const part of [
      'MMF has failed, rituximab ruled out',
      'The way',
      'What the source says of the choices here',
      'What would change it',
      'Since 2016: positions read again',
      'Claims that bear on this, each with what its check found',
      'Where the source and its papers differ on these claims',
      'References',
    ])
      expect(screen.getByRole('region', { name: part })).toBeInTheDocument()
    expect(screen.getAllByText(/For teaching, not for the care of a person/).length).toBeGreaterThan(1)
    expect(screen.getByRole('figure', { name: /whole pathway/ })).toBeInTheDocument()
  })

  it('shows no claim without its correction', () => {
    show(pack, <PatientPaper brief={false} />)
    const cards = screen.getAllByRole('article', { name: /^Claim C/ })
    expect(cards.length).toBeGreaterThan(10)
    for (const card of cards) {
      const claim = pack.claims.find(({ id }) => id === card.dataset.claim)
      if (claim !== undefined && CHECKS_TO_CORRECT.some((check) => check === claim.check))
        expect(within(card).getByText('The paper says:')).toBeInTheDocument()
    }
  })

  it.each([true, false])('leaves no reference to a figure as it is written (brief: %s)', (brief) => {
    show(pack, <PatientPaper brief={brief} />)
    expect(document.body.innerHTML).not.toMatch(/\{\{\w/)
  })

  it('gives each paper its DOI, PMID or registry number as text', () => {
    show(pack, <PatientPaper brief={false} />)
    const list = screen.getByRole('region', { name: 'References' })
    for (const item of within(list).getAllByRole('listitem'))
      expect(item).toHaveTextContent(/doi\.org\/10\.|pubmed\.ncbi|clinicaltrials\.gov|no stable link/i)
  })

  it('brief, shows no claim, and what the claims it names must not be read without', () => {
    show(pack, <PatientPaper brief={true} />)
    expect(screen.queryAllByRole('article', { name: /^Claim C/ })).toEqual([])
    expect(screen.getByRole('region', { name: /Read the claims named here with this/ })).toHaveTextContent(
      /D\d\d/,
    )
  })

  it('of a patient of whom nothing is known says so, and that no choice stands here', () => {
    const explorer = createExplorer([pack])
    explorer.actions.startOver()
    render(
      <ExplorerProvider explorer={explorer}>
        <PatientPaper brief={false} />
      </ExplorerProvider>,
    )
    expect(screen.getByText('Nothing is known of this patient yet.')).toBeInTheDocument()
    expect(screen.getByText('No choice of treatment stands here.')).toBeInTheDocument()
  })

  it('is there while the browser prints and only then, complete at once', () => {
    show(pack, <Handout />)
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull()
    // Not inside act: the browser takes its picture when the event is over.
    window.dispatchEvent(new Event('beforeprint'))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(pack.question)
    act(() => {
      window.dispatchEvent(new Event('afterprint'))
    })
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull()
  })
})

it('an assumption switched off is said, and what rests on less is marked in the picture', () => {
  const explorer = createExplorer([pack])
  explorer.actions.see({ without: pack.assumptions.map(({ id }) => id) })
  render(
    <ExplorerProvider explorer={explorer}>
      <PatientPaper brief={true} />
    </ExplorerProvider>,
  )
  expect(screen.getByText(/assumptions are switched off/)).toBeInTheDocument()
  expect(screen.getAllByText(/^weaker [A-Z]\d+$/).length).toBeGreaterThan(0)
})

describe('the preview (C20, C24)', () => {
  it('where printing is refused shows the address, as a link and to copy', async () => {
    window.print = vi.fn()
    const { user } = show(pack, <Preview />)
    await user.click(screen.getByRole('button', { name: 'Print' }))
    const alert = screen.getByRole('alert')
    expect(within(alert).getByRole('link', { name: 'Open this page on its own' })).toHaveAttribute(
      'href',
      expect.stringContaining('#v=1&k=article-2016'),
    )
    expect(within(alert).getByRole('button', { name: 'Copy the link' })).toBeEnabled()
  })

  it('where printing begins says nothing', async () => {
    window.print = vi.fn(() => {
      window.dispatchEvent(new Event('beforeprint'))
    })
    const { user } = show(pack, <Preview />)
    await user.click(screen.getByRole('button', { name: 'Print' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows what was chosen', async () => {
    const { user, explorer } = show(pack, <Preview />)
    await user.click(screen.getByRole('radio', { name: /the choices and the reasons/ }))
    expect(explorer.getState().view.brief).toBe(true)
    expect(screen.queryAllByRole('article', { name: /^Claim C/ })).toEqual([])
  })
})

describe('the picture as a file (C25)', () => {
  const file = (patient?: string) => {
    const explorer = createExplorer([pack])
    if (patient !== undefined) explorer.actions.openCase(patient)
    return svgText(drawingNowOf(explorer.getState()).drawing, () => '#000')
  }

  it('parses, and holds every label of the pathway', () => {
    for (const { id } of pack.cases) {
      const document = new DOMParser().parseFromString(file(id), 'image/svg+xml')
      expect(document.querySelector('parsererror')).toBeNull()
      expect(document.documentElement.tagName).toBe('svg')
      expect(document.querySelectorAll('[data-node]')).toHaveLength(pack.nodes.length)
      expect(document.querySelectorAll('[data-edge]')).toHaveLength(pack.edges.length)
      const text = document.documentElement.textContent?.replace(/\s+/g, ' ')
      for (const { label } of pack.edges) expect(text).toContain(label)
      for (const { title } of pack.nodes) expect(text).toContain(title)
    }
  })

  it('is copied as text where it cannot be saved', async () => {
    const user = userEvent.setup()
    const explorer = createExplorer([pack])
    render(
      <ExplorerProvider explorer={explorer}>
        <Preview />
      </ExplorerProvider>,
    )
    await user.click(screen.getByRole('button', { name: 'Copy as SVG' }))
    expect(await navigator.clipboard.readText()).toMatch(/^<\?xml version/)
  })
})

describe('one look, drawn twice', () => {
  it('has the lines and labels of the canvas', () => {
    const explorer = createExplorer([pack])
    const paths = (each: Shape): unknown[] => [
      ...(each.tag === 'path' ? [each.is.d] : []),
      ...each.inside.flatMap((inner) => (typeof inner === 'string' ? [] : paths(inner))),
    ]
    const drawn = paths(drawingNowOf(explorer.getState()).drawing)
    for (const { data } of sceneOf(pack, 'wide').edges) {
      expect(drawn).toContain(data?.line)
      expect(drawn.includes(data?.head) || drawn.includes(data?.greatHead)).toBe(true)
    }
  })
})

describe('a link as a code (A27)', () => {
  it('is read back from the squares that are drawn', () => {
    const link = 'https://example.org/#v=1&k=article-2016&p=pregnancy.planning'
    const { container } = render(<QrCode text={link} />)
    const path = container.querySelector('path')?.getAttribute('d') ?? ''
    expect(readCode(rowsOfPath(path), blocksOf)).toBe(link)
  })

  it('too long for a camera says so', () => {
    render(<QrCode text={'x'.repeat(1501)} />)
    expect(screen.getByText(/1501 characters: too long/)).toBeInTheDocument()
  })
})
