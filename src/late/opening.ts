/** What opens a pathway that did not come with the page: its checks, its layouts, and the list of the site. */
export { openPackFile, openPackText, takeFile } from '../ports/files.ts'
export { canReadSite, readNearby } from '../ports/nearby.ts'

declare module '../ports/late.ts' {
  interface LateParts {
    opening: typeof import('./opening.ts')
  }
}
