export { Foreign } from '../ui/frame/Foreign.tsx'

declare module '../ports/late.ts' {
  interface LateParts {
    foreign: typeof import('./foreign.ts')
  }
}
