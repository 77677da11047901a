import { useLayoutEffect, useSyncExternalStore } from 'react'
import { useExplorer } from '../useExplorer.tsx'

const DARK = '(prefers-color-scheme: dark)'

/**
 * Puts the theme on the root element, where dialogs and popovers find it too. `auto` follows the system, but for a
 * presentation: a lit room washes out a dark screen.
 */
export function useTheme(): void {
  const theme = useExplorer((state) => state.view.theme)
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches)
  const presenting = useExplorer((state) => state.view.screen === 'present')
  const shown = theme === 'auto' ? (systemIsDark && !presenting ? 'dark' : 'light') : theme
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = shown
  }, [shown])
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
