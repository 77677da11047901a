export { Outline } from '../ui/outline/Outline.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    outline: typeof import('./outline.ts')
  }
}
