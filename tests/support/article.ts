import { loadPack } from '../../src/cli/files.ts'
import type { Pack } from '../../src/model/model.ts'

/** The compiled 2016 pathway; throws when it has errors. */
export async function articlePack(): Promise<Pack> {
  return packIn('src/content/article-2016')
}

export async function packIn(folder: string): Promise<Pack> {
  const { pack, problems } = await loadPack(folder)
  if (pack === undefined) throw new Error(problems.map(({ message }) => message).join('\n'))
  return pack
}
