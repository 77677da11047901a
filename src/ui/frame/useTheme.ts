import { useLayoutEffect, useSyncExternalStore } from 'react'
import { useExplorer } from '../useExplorer.tsx'

const DARK = '(prefers-color-scheme: dark)'

/** Puts the theme on the root element, where dialogs and popovers find it too; `auto` follows the system. */
export function useTheme(): void {
  const theme = useExplorer((state) => state.view.theme)
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches)
  const shown = theme === 'auto' ? (systemIsDark ? 'dark' : 'light') : theme
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = shown
  }, [shown])
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
