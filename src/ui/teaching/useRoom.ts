import { useStore } from 'zustand'
import { type Room, type RoomState, roomOf } from '../../store/late.ts'
import { useExplorerStore } from '../useExplorer.tsx'

/** What happens in the room of this explorer: hands, the pointer, what is looked at in passing. */
export function useRoomStore(): Room {
  return roomOf(useExplorerStore())
}

/** One value of it. */
export function useRoom<Value>(selector: (state: RoomState) => Value): Value {
  return useStore(useRoomStore(), selector)
}
