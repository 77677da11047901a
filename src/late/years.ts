export { Beside } from '../ui/years/Beside.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    years: typeof import('./years.ts')
  }
}
