import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { Actions, Explorer, ExplorerState } from '../store/store.ts'

/** The one store of the app, handed down by context: two apps on one page do not share a patient. */
const ExplorerContext = createContext<Explorer | null>(null)

export function ExplorerProvider({ explorer, children }: { explorer: Explorer; children: ReactNode }) {
  return <ExplorerContext value={explorer}>{children}</ExplorerContext>
}

/** The store itself, for the few places that need more than one value at a moment. Throws outside the provider. */
export function useExplorerStore(): Explorer {
  const explorer = useContext(ExplorerContext)
  if (explorer === null) throw new Error('useExplorer is used outside of ExplorerProvider.')
  return explorer
}

/** One value of the state. The selector must return a primitive or a remembered object (`store/selectors`). */
export function useExplorer<Value>(selector: (state: ExplorerState) => Value): Value {
  return useStore(useExplorerStore(), selector)
}

/** What a person can do. */
export function useActions(): Actions {
  return useExplorerStore().actions
}
