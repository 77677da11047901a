import type { ListedScreen } from '../../store/store.ts'

/** The screens that answer whether the data support the conclusion. */
export function Evidence({ screen }: { screen: ListedScreen }) {
  return <p>{screen}</p>
}
