/** What speaks with the page around this one, and what the query may set. */
import './host.css'

export { attachHost } from '../ports/host.ts'
export { followQuery } from '../ports/query.ts'

declare module '../ports/late.ts' {
  interface LateParts {
    host: typeof import('./host.ts')
  }
}
