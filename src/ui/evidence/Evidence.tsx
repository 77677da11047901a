import type { ListedScreen } from '../../store/store.ts'
import { ClaimCheck } from './ClaimCheck.tsx'
import { Shelf } from './Shelf.tsx'
import './evidence.css'
import './pictures.css'

/** The two screens that ask whether the data support the conclusion: all studies, and all claims. */
export function Evidence({ screen }: { screen: ListedScreen }) {
  return screen === 'claims' ? <ClaimCheck /> : <Shelf />
}
