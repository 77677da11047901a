export { Outline } from '../ui/outline/Outline.tsx'
export { QuietOutline } from '../ui/outline/QuietOutline.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    outline: typeof import('./outline.ts')
  }
}
