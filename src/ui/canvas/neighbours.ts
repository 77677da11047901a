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

const PREFERENCE = ['travelled', 'ahead', 'open', 'off'] as const

/**
 * The node in a direction: onward along this patient's way, else to the first node it leads to; back to the node the
 * person came from, else along the way; before and after are the nodes beside it in its stage.
 */
export function neighbour(
  state: ExplorerState,
  layout: Layout,
  from: string,
  direction: Direction,
  cameFrom: string | undefined,
): string | undefined {
  const { edges, nodes } = state.pack
  const best = (ids: { id: string; edge: string }[]) =>
    [...ids].sort(
      (a, b) => PREFERENCE.indexOf(edgeLookOf(state, a.edge)) - PREFERENCE.indexOf(edgeLookOf(state, b.edge)),
    )[0]?.id
  const onWay = () => {
    const { findings } = evaluationOf(state)
    return nodes
      .filter(({ id }) => ['travelled', 'here'].includes(findings.get(id)?.look ?? ''))
      .map(({ id }) => id)
  }
  switch (direction) {
    case 'onward':
      return best(
        edges
          .filter((edge) => edge.from === from)
          .map((edge) => ({ id: edge.to, edge: `${from}->${edge.to}` })),
      )
    case 'back': {
      const parents = edges.filter((edge) => edge.to === from)
      if (cameFrom !== undefined && parents.some((edge) => edge.from === cameFrom)) return cameFrom
      return best(parents.map((edge) => ({ id: edge.from, edge: `${edge.from}->${from}` })))
    }
    case 'first':
      return onWay()[0]
    case 'last':
      return onWay().at(-1)
    default: {
      const stage = nodes.find(({ id }) => id === from)?.stage
      const inStage = new Set(nodes.filter((node) => node.stage === stage).map(({ id }) => id))
      const row = layout.nodes
        .filter(({ id }) => inStage.has(id))
        .sort((a, b) => (layout.shape === 'wide' ? a.y - b.y || a.x - b.x : a.x - b.x || a.y - b.y))
      const place = row.findIndex(({ id }) => id === from)
      return row[place + (direction === 'before' ? -1 : 1)]?.id
    }
  }
}
