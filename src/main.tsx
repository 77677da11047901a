import { createRoot } from 'react-dom/client'
import { embeddingOf } from './ports/embed.ts'
import { loadLate } from './ports/late.ts'
import { attachLink } from './ports/link.ts'
import { openBuiltPacks } from './ports/packs.ts'
import { panelsFor } from './ports/screen.ts'
import { attachStorage, keptView } from './ports/storage.ts'
import { createExplorer } from './store/store.ts'
import { App } from './ui/App.tsx'
import { ExplorerProvider } from './ui/useExplorer.tsx'

// The only wiring: open the packs, create the store, attach the ports, render.
const { embedded, framed } = embeddingOf(location)
const explorer = createExplorer(openBuiltPacks(), { ...panelsFor(), ...keptView() })
attachLink(explorer, framed)
attachStorage(explorer)
// What concerns the page around this one. Without it the explorer is still whole.
if (framed || location.search)
  loadLate('host').then(
    (host) => {
      host.followQuery(explorer, location.search)
      if (framed) host.attachHost(explorer)
    },
    () => {},
  )
const root = document.getElementById('app')
if (root === null) throw new Error('The page has no element with the id "app".')
createRoot(root).render(
  <ExplorerProvider explorer={explorer}>
    <App embedded={embedded} />
  </ExplorerProvider>,
)
