/** The second door of the model: how a pack from elsewhere comes in. See `view/late.ts`. */
export { VERDICTS } from './decision.ts'
export { type OpenOptions, openPack } from './open.ts'
