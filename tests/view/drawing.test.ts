import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import type { Pack } from '../../src/model/model.ts'
import { edgeLookOf, nodeLineOf, readLine } from '../../src/store/selectors.ts'
import { createExplorer } from '../../src/store/store.ts'
import { drawingOf, layoutOf, type Shape, svgText, wordsOf } from '../../src/view/late.ts'
import { LOOK_WORDS, STANCE_WORDS, stateLineOf } from '../../src/view/view.ts'

let pack: Pack
const layouts = new Map<string, ReturnType<typeof layoutOf>>()

beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
  for (const shape of ['wide', 'narrow'] as const) layouts.set(shape, layoutOf(pack, shape))
})

function drawn(shape: 'wide' | 'narrow', patient?: string): Shape {
  const explorer = createExplorer([pack])
  if (patient === '') explorer.actions.startOver()
  else if (patient !== undefined) explorer.actions.openCase(patient)
  const state = explorer.getState()
  const layout = layouts.get(shape)
  if (layout === undefined) throw new Error('no layout')
  return drawingOf(
    pack,
    layout,
    { node: (id) => readLine(nodeLineOf(state, id)), edge: (id) => edgeLookOf(state, id) },
    { title: 'A “question” & more', lines: ['Creatinine < 1.2'], foot: ['For teaching.'] },
  )
}

/** The words of a picture as one text: lines of one label joined as they are read. */
const textOf = (shape: Shape) => wordsOf(shape).join(' ').replace(/\s+/g, ' ')
const inks = (name: string) => (name === '--font' ? 'sans-serif' : '#123456')

describe.each(['wide', 'narrow'] as const)('the picture of the whole pathway, %s (C25)', (shape) => {
  it('has every step with title and code, every condition and every stage, whoever the patient is', () => {
    for (const patient of [undefined, '', ...pack.cases.map(({ id }) => id)]) {
      const text = textOf(drawn(shape, patient))
      for (const { title, code } of pack.nodes) {
        expect(text).toContain(title)
        expect(text).toMatch(new RegExp(`\\b${code}\\b`))
      }
      for (const { label } of pack.edges) expect(text).toContain(label)
      for (const { title } of pack.stages) expect(text).toContain(title)
    }
  })

  it('tells every look and stance by word and mark, and says what it is', () => {
    const text = textOf(drawn(shape))
    for (const { word } of Object.values(LOOK_WORDS)) expect(text).toContain(word)
    for (const { word, mark } of Object.values(STANCE_WORDS)) expect(text).toContain(`${mark} ${word}`)
    expect(text).toContain('For teaching.')
  })

  it('is drawn in the same places for every patient', () => {
    const frames = (each: Shape): string[] => [
      ...(each.tag === 'tspan' ? [`${each.is.x} ${each.is.y}`] : []),
      ...each.inside.flatMap((inner) => (typeof inner === 'string' ? [] : frames(inner))),
    ]
    // What is on the way is drawn over the rest, so only the order differs.
    expect(frames(drawn(shape, 'planning-a-pregnancy')).sort()).toEqual(frames(drawn(shape)).sort())
  })
})

describe('the picture as a file (C25)', () => {
  it('needs nothing from anywhere: no style, no script, no foreign object, no address, no name of the theme', () => {
    const text = svgText(drawn('wide'), inks)
    expect(text).not.toMatch(/foreignObject|<style|<script|style=|class=|href|var\(|undefined|NaN/)
    expect(text.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
  })

  it('keeps what a word may hold', () => {
    const text = svgText(drawn('wide'), inks)
    expect(text).toContain('A “question” &amp; more')
    expect(text).toContain('Creatinine &lt; 1.2')
  })
})

describe('the line of state in a box', () => {
  it('shows the stance of what the way leads to, and for what was given that it is for a next course', () => {
    expect(stateLineOf({ look: 'ahead', stance: 'avoid', past: '' }, 200)).toMatchObject({ stance: 'avoid' })
    expect(stateLineOf({ look: 'travelled', stance: 'avoid', past: 'given' }, 200).words).toMatch(/next/)
    expect(stateLineOf({ look: 'off', stance: 'favoured', past: '' }, 200)).not.toHaveProperty('stance')
  })
})
