import type { Pack } from '../model/model.ts'
import type { Walker, Ways, WayTag } from './case-ways.ts'
import { INSET, plainBox, stanceMark, tenth, titleShape } from './drawing/box.ts'
import { lanesOf } from './drawing/lanes.ts'
import { labelOf, lineOf } from './drawing/line.ts'
import { ink, type Shape, shape } from './drawing/shape.ts'
import { arrowAt, pulledBack } from './layout/arrow.ts'
import { roundedPath } from './layout/path.ts'
import type { Layout, PlacedNode } from './layout/picture.ts'
import { TYPE, widthOf } from './layout/text.ts'
import { stanceWordOf } from './state-line.ts'

/**
 * The pathway with the ways of several drawn over it. Whose a line is, is told by its form, before its colour: the
 * article's is a pair of rails, mine one line, which runs between the rails where both go together; what I revised an
 * answer to is dotted, today's way dashed. Words at the steps say it once more.
 */

interface Stroke {
  readonly line: string
  readonly width: number
  readonly dashes?: string
}

/** The strokes of a line, the lower one first. */
const STROKES: Readonly<Record<Walker, readonly Stroke[]>> = {
  article: [
    { line: 'way-outline', width: 13 },
    { line: 'paper', width: 8 },
  ],
  mine: [{ line: 'ink', width: 4 }],
  revised: [{ line: 'ink', width: 4, dashes: '0.1 8' }],
  today: [{ line: 'way-outline', width: 5, dashes: '16 6' }],
  next: [{ line: 'way-outline', width: 2 }],
}
const WALKERS: readonly Walker[] = ['article', 'today', 'next', 'mine', 'revised']
const CORNER = 8
const TAG = 12
const HIGH = 16
const SAMPLE = 20
const GAP = 4

/** The picture of a pack's ways in a layout. It is named by `name`; what it shows is told in its description. */
export function waysPicture(pack: Pack, layout: Layout, ways: Ways, name: string): Shape {
  const titles = new Map(pack.nodes.map((node) => [node.id, node]))
  const goes = (id: string) => ways.edges.get(id) ?? new Set<Walker>()
  const isOn = new Set(
    layout.edges.filter(({ id }) => goes(id).size > 0).flatMap(({ from, to }) => [from, to]),
  )
  const edges = [...layout.edges].sort((a, b) => goes(a.id).size - goes(b.id).size)
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${tenth(layout.width)} ${tenth(layout.height + HIGH)}`,
      width: tenth(layout.width),
      height: tenth(layout.height + HIGH),
      'font-family': ink('font'),
      role: 'img',
    },
    shape('title', {}, name),
    shape('desc', {}, ways.told.join(' ')),
    ...lanesOf(pack, layout),
    ...edges.flatMap((edge) => {
      const walkers = WALKERS.filter((walker) => goes(edge.id).has(walker))
      return walkers.length === 0 ? [lineOf(edge, 'off')] : walkers.map((walker) => wayOf(edge, walker))
    }),
    ...edges.flatMap((edge) => labelOf(edge, goes(edge.id).size === 0 ? 'off' : 'travelled', layout)),
    ...layout.nodes.flatMap((placed) => {
      const node = titles.get(placed.id)
      const tags = ways.tags.get(placed.id) ?? []
      if (node === undefined) return []
      const on = isOn.has(placed.id) || tags.length > 0
      return [
        shape(
          'g',
          { 'data-node': placed.id },
          ...plainBox(placed, node.kind, on ? 'ahead' : 'off'),
          titleShape(placed, topOf(placed), on ? 'ink' : 'off-ink', on ? 600 : 500),
          ...tagsOf(tags, placed, node.kind === 'decision'),
        ),
      ]
    }),
  )
}

/** A short piece of a line, for a legend; `both`: as it looks where mine and the article's go together. */
export function waySample(sign: Walker | 'both'): Shape {
  return shape(
    'svg',
    { viewBox: '0 0 48 16', width: 48, height: 16, 'aria-hidden': 'true', 'data-sample': sign },
    ...sampleOf(sign, 0, 8, 48),
  )
}

function wayOf({ id, points }: Layout['edges'][number], walker: Walker): Shape {
  const strokes = STROKES[walker]
  const head = walker === 'article' ? 15 : walker === 'next' ? 8 : 12
  const path = roundedPath(pulledBack(points, head - 2), CORNER)
  const rails = walker === 'article'
  const colour = ink(strokes[0]?.line ?? 'ink')
  return shape(
    'g',
    { 'data-edge': id, 'data-walker': walker },
    ...(walker === 'today'
      ? [shape('path', { d: path, fill: 'none', stroke: ink('paper'), 'stroke-width': 9 })]
      : []),
    ...strokes.map((stroke) => strokeOf(path, stroke)),
    shape('path', {
      d: arrowAt(points, head),
      fill: rails ? ink('paper') : colour,
      stroke: colour,
      'stroke-width': rails ? 2.5 : 0,
    }),
  )
}

function strokeOf(path: string, { line, width, dashes }: Stroke): Shape {
  return shape('path', {
    d: path,
    fill: 'none',
    stroke: ink(line),
    'stroke-width': width,
    'stroke-dasharray': dashes,
    'stroke-linecap': dashes?.startsWith('0.1') ? 'round' : undefined,
  })
}

function sampleOf(sign: Walker | 'both', x: number, y: number, width: number): Shape[] {
  const path = `M ${tenth(x)} ${tenth(y)} H ${tenth(x + width)}`
  const walkers: readonly Walker[] = sign === 'both' ? ['article', 'mine'] : [sign]
  return walkers.flatMap((walker) => STROKES[walker].map((stroke) => strokeOf(path, stroke)))
}

const topOf = ({ y, height, lines }: PlacedNode) =>
  y + (height - (lines.length * TYPE.title.line + 1 + TYPE.state.line)) / 2

/** The words at a step: in its last line as far as there is room, then below it. */
function tagsOf(tags: readonly WayTag[], placed: PlacedNode, round: boolean): Shape[] {
  const { x, y, width, height, lines } = placed
  const inside = topOf(placed) + lines.length * TYPE.title.line + 1 + HIGH / 2
  const end = x + width - INSET - (round ? 5 : 0)
  let at = x + INSET
  let below = x + width - 4
  return tags.flatMap((tag) => {
    const wide = widthOfTag(tag)
    if (at + wide <= end) {
      const drawn = tagOf(tag, at, inside, wide)
      at += wide + GAP
      return drawn
    }
    // Below the border, at the end where no caption of the next box begins.
    const middle = y + height + 6
    below -= wide + 8
    const ground = shape('rect', {
      x: tenth(below),
      y: tenth(middle - HIGH / 2),
      width: tenth(wide + 8),
      height: HIGH,
      rx: 3,
      fill: ink('paper'),
      stroke: ink('ink'),
    })
    return [...(isPlace(tag.sign) ? [] : [ground]), ...tagOf(tag, below + 4, middle, wide)]
  })
}

const isWalker = (sign: WayTag['sign']): sign is Walker | 'both' => sign === 'both' || sign in STROKES
const isPlace = (sign: WayTag['sign']): sign is 'place' | 'parts' => sign === 'place' || sign === 'parts'

const wordsOf = ({ sign, words }: WayTag) => (isWalker(sign) || isPlace(sign) ? words : stanceWordOf(sign))

function widthOfTag(tag: WayTag): number {
  const words = (widthOf(wordsOf(tag), 'state') * TAG) / TYPE.state.size
  return words + (isPlace(tag.sign) ? 10 : SAMPLE)
}

function tagOf(tag: WayTag, x: number, y: number, wide: number): Shape[] {
  const { sign } = tag
  const words = (from: number, fill: string) =>
    shape(
      'text',
      { x: tenth(from), y: tenth(y + 4.2), 'font-size': TAG, 'font-weight': 700, fill: ink(fill) },
      wordsOf(tag),
    )
  if (isPlace(sign)) {
    const parts = sign === 'parts'
    return [
      shape('rect', {
        x: tenth(x),
        y: tenth(y - HIGH / 2),
        width: tenth(wide),
        height: HIGH,
        rx: HIGH / 2,
        fill: ink(parts ? 'ink' : 'paper'),
        stroke: ink('ink'),
      }),
      words(x + 5, parts ? 'paper' : 'ink'),
    ]
  }
  if (isWalker(sign)) return [...sampleOf(sign, x, y, SAMPLE - GAP), words(x + SAMPLE, 'ink')]
  return [...stanceMark(sign, x + 7.5, y), words(x + SAMPLE, 'ink')]
}
