/** What opens a pathway that did not come with the page: its checks, and its layouts. */
export { openPack } from '../model/late.ts'
export { layoutOf } from '../view/late.ts'

declare module '../ports/late.ts' {
  interface LateParts {
    opening: typeof import('./opening.ts')
  }
}
