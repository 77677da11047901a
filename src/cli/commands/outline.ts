import type { Pack } from '../../model/model.ts'
import { conditionWords } from '../../view/view.ts'
import { type Command, packOf } from './command.ts'

/** The version of what `outline --json` prints. */
const FORMAT = 1

/** `pathway outline`: the pathway as text, stage by stage, with where each node leads and when. */
export const outline: Command = {
  name: 'outline',
  usage: 'PACK [--json]',
  summary: 'the pathway as text',
  takes: [1, 1],
  async run(args, output) {
    const pack = await packOf(args, output)
    if (pack === undefined) return 1
    output.out(args.json ? JSON.stringify({ format: FORMAT, stages: stagesOf(pack) }, null, 2) : textOf(pack))
    return 0
  },
}

function stagesOf(pack: Pack) {
  return pack.stages.map((stage) => ({
    id: stage.id,
    title: stage.title,
    nodes: pack.nodes
      .filter((node) => node.stage === stage.id)
      .map((node) => ({
        id: node.id,
        code: node.code,
        kind: node.kind,
        title: node.title,
        leadsTo: pack.edges
          .filter((edge) => edge.from === node.id)
          .map((edge) => ({ to: edge.to, when: conditionWords(pack, edge.when) })),
      })),
  }))
}

function textOf(pack: Pack): string {
  const nodes = new Map(pack.nodes.map((node) => [node.id, node]))
  const lines = [`${pack.title}, ${pack.version}`]
  for (const stage of stagesOf(pack)) {
    lines.push('', stage.title)
    for (const node of stage.nodes) {
      lines.push(`  ${node.code}  ${node.title}  (${node.kind} ${node.id})`)
      for (const { to, when } of node.leadsTo)
        lines.push(`      → ${nodes.get(to)?.code ?? to} ${to}: ${when}`)
    }
  }
  return lines.join('\n')
}
