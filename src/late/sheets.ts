export { Sheets } from '../ui/sheets/Sheets.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    sheets: typeof import('./sheets.ts')
  }
}
