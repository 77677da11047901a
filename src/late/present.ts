export { Present } from '../ui/teaching/Present.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    present: typeof import('./present.ts')
  }
}
