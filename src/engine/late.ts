/** The second door of the engine: the proof, which late parts and the tools run. See `view/late.ts`. */
export {
  type ConeCount,
  type Proof,
  type ProofFault,
  type ProofLimits,
  type ProofProgress,
  prove,
  proveInSlices,
} from './prove.ts'
