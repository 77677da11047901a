/** `npm start`: builds the app, serves it on this computer and prints the address. Ctrl+C ends it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT, writeSite } from './build.ts'
import { ContentError } from './site.ts'
import { filesAt, serve } from './static.ts'

const FIRST_PORT = 4173

try {
  console.log('Building the app …')
  const folder = join(ROOT, 'dist')
  await writeSite(folder)
  const { port } = await serve(filesAt({ '/': folder }), FIRST_PORT)
  const address = `http://127.0.0.1:${port}/`
  console.log(`\n  The pathway explorer is open at  ${address}\n\n  Ctrl+C ends it.\n`)
  openBrowser(address)
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** Opens the address for the person who sits here; does nothing where there is no desktop, or nobody looks. */
function openBrowser(address: string): void {
  const { env, platform, stdout } = process
  if (env.CI !== undefined || !stdout.isTTY) return
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return
  const [command, ...given] =
    platform === 'darwin'
      ? ['open', address]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  if (command === undefined) return
  const opener = spawn(command, given, { stdio: 'ignore', detached: true })
  // Where there is nothing to open it with, the address on the screen is enough.
  opener.on('error', () => {})
  opener.unref()
}
