export { Evidence } from '../ui/evidence/Evidence.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    evidence: typeof import('./evidence.ts')
  }
}
