/** What the diagram needs once somebody asks for it: its keys of one letter, and its legend. */
export { diagramKey } from '../ui/canvas/diagramKeys.ts'
export { LegendBody } from '../ui/canvas/LegendBody.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    diagram: typeof import('./diagram.ts')
  }
}
