/** `npm run build`: writes the site to `dist/` and says how large it is. Exit 1 when the content has errors. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { MOST_BYTES } from './single.ts'
import { ContentError, EMBED, type Files, gzipSizeOf, SINGLE, type Site, siteOf } from './site.ts'

/** The folder of the project. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Builds the site and puts it in the place of what was in `folder`. */
export async function writeSite(folder: string): Promise<Site> {
  const site = await siteOf(ROOT)
  await rm(folder, { recursive: true, force: true })
  await writeFiles(folder, site.files)
  return site
}

/** Writes files below a folder, which is made where it is missing. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

/** The sizes of a site as lines of text, in kB after gzip. */
export function reportOf(site: Site): string[] {
  const line = (words: string, paths: readonly string[]) =>
    `  ${words.padEnd(26)}${(gzipSizeOf(site.files, paths) / 1000).toFixed(1).padStart(8)} kB`
  const { firstScreen, packs, late } = site.parts
  return [
    `Build ${site.buildId}, sizes after gzip:`,
    line('first screen, JS and CSS', firstScreen),
    ...packs.map((path) => line(path, [path])),
    ...late.map((path) => line(path, [path])),
    'For other pages:',
    ...[SINGLE, EMBED].filter((path) => site.files.has(path)).map((path) => line(path, [path])),
    ...singleSize(site),
  ]
}

/** The single file by its own size, which is what a mailbox or a wiki counts. */
function singleSize({ files }: Site): string[] {
  const bytes = Buffer.byteLength(files.get(SINGLE) ?? '')
  const size = `  ${SINGLE} has ${(bytes / 1_000_000).toFixed(2)} MB as it is`
  return [
    bytes > MOST_BYTES ? `${size}: more than ${MOST_BYTES / 1_000_000} MB, too large for some wikis` : size,
  ]
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const site = await writeSite(join(ROOT, 'dist'))
    for (const warning of site.warnings) console.warn(warning)
    console.log(reportOf(site).join('\n'))
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
