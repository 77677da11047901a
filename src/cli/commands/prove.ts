import { prove as provePack } from '../../engine/late.ts'
import { proofLines } from '../../view/late.ts'
import { type Command, packOf } from './command.ts'

/** The version of what `prove --json` prints. */
const FORMAT = 1

/** `pathway prove`: what holds for every patient the conditions can tell apart. */
export const prove: Command = {
  name: 'prove',
  usage: 'PACK [--json]',
  summary: 'the safety promises and the flow, over every patient',
  takes: [1, 1],
  async run(args, output) {
    const pack = await packOf(args, output)
    if (pack === undefined) return 1
    const proof = provePack(pack)
    const { facts, faults } = proofLines(pack, proof)
    for (const fault of faults) output.err(`${args.positionals[0]}: ${fault.text}`)
    if (args.json) output.out(JSON.stringify({ format: FORMAT, ...proof }, null, 2))
    else for (const fact of facts) output.out(fact)
    return faults.length > 0 ? 1 : 0
  },
}
