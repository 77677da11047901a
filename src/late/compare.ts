export { Compare } from '../ui/compare/Compare.tsx'
export { Wanted } from '../ui/compare/Wanted.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    compare: typeof import('./compare.ts')
  }
}
