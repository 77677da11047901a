export { ClaimCards } from '../ui/parts/ClaimCard.tsx'
export { DiscrepancyCards } from '../ui/parts/DiscrepancyCard.tsx'
export { FigureNote } from '../ui/parts/FigureNote.tsx'
export { Rests, SourceFacts } from '../ui/parts/SourceFacts.tsx'
export { Standing } from '../ui/parts/Standing.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    cards: typeof import('./cards.ts')
  }
}
