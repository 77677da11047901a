export { Compare } from '../ui/compare/Compare.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    compare: typeof import('./compare.ts')
  }
}
