/** Finds a Chromium for the tests in the browser, or gets one where none is installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** What the search looks at, so that it can be held against any computer. */
export interface Computer {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (file: string) => boolean
  /** Whether the file starts and says which version it is; a stub of a package that is not there does not. */
  readonly starts: (file: string) => boolean
  /** Where Playwright puts a browser of its own. */
  readonly playwrights: string
}

const APT = '/usr/bin/apt-get'

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Every place where a browser may stand, the most wanted first; a place named by the environment is the first. */
export function placesOf({ platform, env, playwrights }: Computer): string[] {
  const named = [env.CHROMIUM_PATH, env.CHROME_PATH]
  const places =
    platform === 'darwin'
      ? ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
          MAC.map((app) => `${folder}/${app}`),
        )
      : platform === 'win32'
        ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
            folder === undefined ? [] : WINDOWS.map((app) => `${folder}\\${app}`),
          )
        : COMMANDS.flatMap((command) =>
            (env.PATH ?? '')
              .split(delimiter)
              .filter((folder) => folder !== '')
              .map((folder) => join(folder, command)),
          )
  return [...named, ...places, playwrights].flatMap((place) => (place ? [place] : []))
}

/** The first browser that is there and starts. */
export function browserOn(computer: Computer): string | undefined {
  return placesOf(computer).find((place) => computer.exists(place) && computer.starts(place))
}

/** The browser of this computer, if it has one. */
export function findBrowser(): string | undefined {
  return browserOn({
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    starts,
    playwrights: chromium.executablePath(),
  })
}

/** Asked on Linux only: elsewhere a browser that is asked for its version may open a window. */
function starts(file: string): boolean {
  if (process.platform !== 'linux') return true
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** Installs a browser: with apt where that is allowed, else Playwright's own. Says nothing about success. */
export function installBrowser(): void {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync(APT)) {
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    try {
      execFileSync(APT, ['update'], { stdio: 'inherit', env: quiet })
      execFileSync(APT, ['install', '-y', 'chromium'], { stdio: 'inherit', env: quiet })
    } catch {
      // What could not be installed is not found, and the next way is tried.
    }
    if (findBrowser() !== undefined) return
  }
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  spawnSync(npx, ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

/** Arguments for a quiet browser; as root Chromium starts only without its sandbox. */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
