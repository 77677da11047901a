import type { Explorer } from '../../store/store.ts'
import { useExplorerStore } from '../useExplorer.tsx'
import { type Moves, movesOf } from './moves.ts'

const known = new WeakMap<Explorer, Moves>()

/** The moves of this explorer's presentation; the same object each time. */
export function useMoves(): Moves {
  const explorer = useExplorerStore()
  let moves = known.get(explorer)
  if (moves === undefined) {
    moves = movesOf(explorer)
    known.set(explorer, moves)
  }
  return moves
}
