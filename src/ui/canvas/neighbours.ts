import { edgeLookOf, evaluationOf } from '../../store/selectors.ts'
import type { ExplorerState } from '../../store/store.ts'
import type { Layout } from '../../view/view.ts'

/** Where an arrow key goes from a node. The flow runs right when the picture is wide and down when it is narrow. */
export type Direction = 'onward' | 'back' | 'before' | 'after' | 'first' | 'last'

export function directionOf(key: string, shape: Layout['shape']): Direction | undefined {
  const wide = shape === 'wide'
  const keys: Readonly<Record<string, Direction>> = {
    [wide ? 'ArrowRight' : 'ArrowDown']: 'onward',
    [wide ? 'ArrowLeft' : 'ArrowUp']: 'back',
    [wide ? 'ArrowUp' : 'ArrowLeft']: 'before',
    [wide ? 'ArrowDown' : 'ArrowRight']: 'after',
    Home: 'first',
    End: 'last',
  }
  return keys[key]
}

/** Where the keys have led: the node they are on, and those behind it, the last one last. */
export interface Walk {
  readonly at: string
  readonly trail: readonly string[]
}

/**
 * One step of a walk along the arrows: onward along this patient's way, else to the first node it leads to; back to
 * the node the person came from, else along the way; before and after to the other nodes its parent leads to, as
 * they stand in the picture. Undefined where there is nothing in that direction.
 */
export function step(
  state: ExplorerState,
  layout: Layout,
  { at, trail }: Walk,
  direction: Direction,
): Walk | undefined {
  const { edges } = state.pack
  const parents = edges.filter((edge) => edge.to === at)
  const cameFrom = trail[trail.length - 1]
  const reallyFrom = parents.find((edge) => edge.from === cameFrom)?.from
  const parent = reallyFrom ?? best(state, parents, 'from')
  switch (direction) {
    case 'onward': {
      const next = best(
        state,
        edges.filter((edge) => edge.from === at),
        'to',
      )
      return next === undefined ? undefined : { at: next, trail: [...trail, at] }
    }
    case 'back':
      return parent === undefined
        ? undefined
        : { at: parent, trail: reallyFrom === undefined ? [] : trail.slice(0, -1) }
    case 'first':
    case 'last': {
      const target = direction === 'first' ? firstOnWay(state) : evaluationOf(state).at
      return target === undefined || target === at ? undefined : { at: target, trail: [] }
    }
    default: {
      const children = new Set(edges.filter((edge) => edge.from === parent).map((edge) => edge.to))
      const beside = inPicture(layout, children)
      const target = beside[beside.indexOf(at) + (direction === 'before' ? -1 : 1)]
      const from = parent === undefined || reallyFrom !== undefined ? trail : [parent]
      return target === undefined ? undefined : { at: target, trail: from }
    }
  }
}

const PREFERENCE = ['travelled', 'ahead', 'open', 'off'] as const

/** The end of the edge that lies most on this patient's way, the first in the pack of those that lie alike. */
function best(
  state: ExplorerState,
  edges: readonly { readonly from: string; readonly to: string }[],
  end: 'from' | 'to',
): string | undefined {
  const place = (edge: { from: string; to: string }) =>
    PREFERENCE.indexOf(edgeLookOf(state, `${edge.from}->${edge.to}`))
  return [...edges].sort((a, b) => place(a) - place(b))[0]?.[end]
}

function firstOnWay(state: ExplorerState): string | undefined {
  const { findings } = evaluationOf(state)
  return [...findings.values()].find(({ look }) => look === 'travelled' || look === 'here')?.node.id
}

/** Nodes across the flow, as they stand in the picture; those at one height along it. */
export function inPicture({ nodes, shape }: Layout, ids: ReadonlySet<string>): string[] {
  const [across, along] = shape === 'wide' ? (['y', 'x'] as const) : (['x', 'y'] as const)
  return nodes
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => a[across] - b[across] || a[along] - b[along])
    .map(({ id }) => id)
}
