import type { Look } from '../../engine/engine.ts'
import type { NodeKind, PathwayNode, Stance } from '../../model/model.ts'
import type { Box, PlacedNode } from '../layout/picture.ts'
import { TYPE, widthOf } from '../layout/text.ts'
import { say } from '../messages.ts'
import { type NodeState, type StateLine, stanceMarkOf, stanceWordOf, stateLineOf } from '../state-line.ts'
import { ink, type Shape, shape } from './shape.ts'

/** A box of the pathway: its shape tells the kind, its line and ground how it lies, a mark with a word the stance. */

interface Dress {
  readonly border: number
  readonly line: string
  readonly ground: string
  readonly words: string
  readonly code: string
  readonly dashes?: string
}

const DRESSES: Readonly<Record<Look, Dress>> = {
  travelled: { border: 3, line: 'way-outline', ground: 'way-tint', words: 'ink', code: 'ink-3' },
  here: { border: 4, line: 'way-outline', ground: 'way-outline', words: 'accent-ink', code: 'accent-ink' },
  ahead: { border: 2, line: 'way-outline', ground: 'paper', words: 'ink', code: 'ink-3' },
  open: { border: 2, line: 'line-strong', ground: 'paper', words: 'ink', code: 'ink-3', dashes: '6 4' },
  off: { border: 1, line: 'off-line', ground: 'paper', words: 'off-ink', code: 'off-ink' },
}

const CORNERS: Readonly<Record<NodeKind, number>> = { step: 4, decision: 20, option: 10, note: 4, outcome: 4 }

export const INSET = 9
const GAP = 4
/** What a round corner takes from the end of the line of state. */
const ROUND = 5
const CODE = 11
const CODE_SHARE = CODE / TYPE.state.size
/** A line of state that would not fit otherwise is set smaller, as on the canvas. */
const SIZES = [13, 12, 11] as const

/** The plain box of a kind and a look, as it stands in the picture and in the legend. */
export function plainBox(box: Box, kind: NodeKind, look: Look): Shape[] {
  const { border, line, ground, dashes } = DRESSES[look]
  const frame = (by: number, width: number, corner: number): Shape =>
    shape('rect', {
      x: tenth(box.x + by),
      y: tenth(box.y + by),
      width: tenth(box.width - 2 * by),
      height: tenth(box.height - 2 * by),
      rx: Math.min(corner, box.height / 2),
      fill: ink(ground),
      stroke: ink(line),
      'stroke-width': width,
      'stroke-dasharray': dashes,
    })
  const second = look === 'here' ? 'accent-ink' : line
  return [
    frame(border / 2, border, CORNERS[kind]),
    ...(kind === 'outcome'
      ? [
          shape('rect', {
            x: tenth(box.x + border + 2),
            y: tenth(box.y + border + 2),
            width: tenth(box.width - 2 * border - 4),
            height: tenth(box.height - 2 * border - 4),
            rx: 2,
            fill: 'none',
            stroke: ink(second),
            'stroke-width': 1,
          }),
        ]
      : []),
    ...(kind === 'note'
      ? [shape('rect', { x: box.x, y: box.y, width: 7, height: box.height, rx: 3, fill: ink(line) })]
      : []),
  ]
}

/** One node, with title, code and state. */
export function boxOf(node: PathwayNode, placed: PlacedNode, state: NodeState): Shape {
  const look = state.past === 'aside' ? 'off' : state.look
  const dress = DRESSES[look]
  const { x, y, width, height, lines } = placed
  const line = stateLineOf(state, width)
  const high = lines.length * TYPE.title.line + 1 + TYPE.state.line
  const top = y + (height - high) / 2
  const base = top + lines.length * TYPE.title.line + 1 + 12
  const round = node.kind === 'decision' ? ROUND : 0
  const room = width - 2 * INSET - round
  const sign = state.weak ? `${say('canvas.weaker')} ${node.code}` : node.code
  const code = widthOf(sign, 'state') * CODE_SHARE
  const size = SIZES.find((each) => extentOf(line, each) + GAP + code <= room)
  return shape(
    'g',
    { 'data-node': node.id },
    ...plainBox(placed, node.kind, look),
    ...(state.weak ? [brokenWithin(placed, dress)] : []),
    titleShape(placed, top, dress.words, look === 'off' ? 500 : 600),
    ...stateShapes(line, { x: x + INSET, base, size: size ?? 11, dress, bold: look === 'here' }),
    ...codeShapes(sign, placed, { base, dress, round, room: size !== undefined }),
  )
}

/** The title of a box, its lines as the layout broke them. */
export function titleShape({ x, lines }: PlacedNode, top: number, words: string, weight: number): Shape {
  return shape(
    'text',
    { 'font-size': TYPE.title.size, 'font-weight': weight, fill: ink(words) },
    ...lines.map((line, index) =>
      shape(
        'tspan',
        { x: tenth(x + INSET), y: tenth(top + TYPE.title.line * (index + 0.78)) },
        // A line read apart from the next must not run into it.
        index < lines.length - 1 ? `${line} ` : line,
      ),
    ),
  )
}

/** A broken line within the box, whatever its look. */
function brokenWithin({ x, y, width, height }: Box, dress: Dress): Shape {
  return shape('rect', {
    x: tenth(x + 5.5),
    y: tenth(y + 5.5),
    width: tenth(width - 11),
    height: tenth(height - 11),
    rx: 3,
    fill: 'none',
    stroke: ink(dress.words),
    'stroke-width': 1,
    'stroke-dasharray': '3 3',
  })
}

/** The code ends the line of state; where there is no room left it stands astride the lower border. */
function codeShapes(
  code: string,
  { x, y, width, height }: Box,
  { base, dress, round, room }: { base: number; dress: Dress; round: number; room: boolean },
): Shape[] {
  const words = (end: number, at: number, fill: string) =>
    shape(
      'text',
      {
        x: tenth(end),
        y: tenth(at),
        'font-size': CODE,
        'text-anchor': 'end',
        fill: ink(fill),
      },
      code,
    )
  if (room) return [words(x + width - INSET + 2 - round, base, dress.code)]
  const wide = widthOf(code, 'state') * CODE_SHARE + 6
  return [
    shape('rect', {
      x: tenth(x + width - INSET + 5 - wide),
      y: tenth(y + height - 7),
      width: tenth(wide),
      height: 14,
      rx: 3,
      fill: ink('paper'),
      stroke: ink(dress.line),
    }),
    words(x + width - INSET + 2, y + height + 4, dress.words === 'accent-ink' ? 'ink' : dress.words),
  ]
}

function extentOf({ mark, words, stance }: StateLine, size: number): number {
  const set = (text: string) => (widthOf(text, 'state') * size) / TYPE.state.size
  return (
    (mark === '' ? 0 : set(mark) + GAP) +
    (words === '' ? 0 : set(words)) +
    (stance === undefined ? 0 : (words === '' ? 0 : GAP) + 2 * RADIUS + GAP + set(stanceWordOf(stance)))
  )
}

interface Place {
  readonly x: number
  readonly base: number
  readonly size: number
  readonly dress: Dress
  readonly bold: boolean
}

function stateShapes({ mark, words, stance }: StateLine, { x, base, size, dress, bold }: Place): Shape[] {
  const text = (at: number, said: string) =>
    shape(
      'text',
      {
        x: tenth(at),
        y: tenth(base),
        'font-size': size,
        'font-weight': bold ? 700 : undefined,
        fill: ink(dress.words),
      },
      said,
    )
  const before = [mark, words].filter((part) => part !== '').join(' ')
  if (stance === undefined) return before === '' ? [] : [text(x, before)]
  const wide = before === '' ? 0 : (widthOf(before, 'state') * size) / TYPE.state.size + GAP
  return [
    ...(before === '' ? [] : [text(x, before)]),
    ...stanceMark(stance, x + wide + RADIUS, base - 4.5),
    text(x + wide + 2 * RADIUS + GAP, stanceWordOf(stance)),
  ]
}

const RADIUS = 7.5
const ANGULAR: ReadonlySet<string> = new Set(['cautioned', 'avoid'])
const EMPTY: Readonly<Record<string, string | undefined>> = {
  unverified: '1.5 2',
  unsettled: '3 2',
  silent: undefined,
}

/** The mark of a stance around a point: form and sign before colour. */
export function stanceMark(stance: Stance | 'unsettled', x: number, y: number): Shape[] {
  const empty = stance in EMPTY
  const dressed = {
    fill: ink(empty ? 'paper' : stance),
    stroke: ink('ink'),
    'stroke-width': 1.5,
    'stroke-dasharray': EMPTY[stance],
  }
  const reach = RADIUS - 0.75
  return [
    ANGULAR.has(stance)
      ? shape('rect', {
          x: tenth(x - reach),
          y: tenth(y - reach),
          width: 2 * reach,
          height: 2 * reach,
          rx: 3,
          ...dressed,
        })
      : shape('circle', { cx: tenth(x), cy: tenth(y), r: reach, ...dressed }),
    shape(
      'text',
      {
        x: tenth(x),
        y: tenth(y + 3.8),
        'font-size': 10.5,
        'font-weight': 700,
        'text-anchor': 'middle',
        fill: ink(empty ? 'ink' : 'mark-ink'),
      },
      stanceMarkOf(stance),
    ),
  ]
}

/** A length to the tenth of a pixel. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
