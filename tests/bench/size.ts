/**
 * `npm run size`: what a reader's browser loads for the first screen, held against the bare floor app of
 * `tests/bench/floor/`, which is built the same way. Exit 1 when the app is more than 1.35 times as large.
 */
import { join } from 'node:path'
import { ROOT } from '../../src/cli/build.ts'
import { gzipSizeOf, type Site, siteOf } from '../../src/cli/site.ts'

const MOST = 1.35

const [app, floor] = [await siteOf(ROOT), await siteOf(join(ROOT, 'tests/bench/floor'))]
const ratio = firstScreen(app) / firstScreen(floor)
const within = ratio <= MOST

print('app, first screen', firstScreen(app))
for (const ending of ['.js', '.css']) print(`  of it ${ending}`, firstScreen(app, ending))
print('floor, first screen', firstScreen(floor))
for (const ending of ['.js', '.css']) print(`  of it ${ending}`, firstScreen(floor, ending))
for (const path of [...app.parts.packs, ...app.parts.late]) print(path, gzipSizeOf(app.files, [path]))
console.log(`ratio ${ratio.toFixed(3)}, at most ${MOST}: ${within ? 'held' : 'BROKEN'}`)
if (!within) process.exitCode = 1

/** Bytes after gzip of the scripts and styles of the first screen, without the content of packs. */
function firstScreen({ files, parts }: Site, ending = ''): number {
  return gzipSizeOf(
    files,
    parts.firstScreen.filter((path) => path.endsWith(ending)),
  )
}

function print(words: string, bytes: number): void {
  console.log(`${words.padEnd(28)}${(bytes / 1000).toFixed(1).padStart(8)} kB gzip`)
}
