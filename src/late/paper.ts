export { Handout } from '../ui/paper/Handout.tsx'
export { Preview } from '../ui/paper/Preview.tsx'
export { drawingText } from '../ui/paper/TakeDrawing.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    paper: typeof import('./paper.ts')
  }
}
