export { Cases } from '../ui/cases/Cases.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    cases: typeof import('./cases.ts')
  }
}
