import { describe, expect, test } from 'vitest'
import { browserOn, type Computer, placesOf } from './browser.ts'

function computer(platform: NodeJS.Platform, env: Computer['env'], there: readonly string[]): Computer {
  return {
    platform,
    env,
    exists: (file) => there.includes(file),
    starts: () => true,
    playwrights: '/own/chrome',
  }
}

const LINUX = { PATH: '/usr/local/bin:/usr/bin' }

describe('the browser that is used', () => {
  test.each<[string, Computer, string | undefined]>([
    [
      'is Chromium',
      computer('linux', LINUX, ['/usr/bin/chromium', '/usr/bin/google-chrome']),
      '/usr/bin/chromium',
    ],
    [
      'is Chrome',
      computer('linux', LINUX, ['/usr/bin/google-chrome-stable']),
      '/usr/bin/google-chrome-stable',
    ],
    ['is Edge', computer('linux', LINUX, ['/usr/local/bin/microsoft-edge']), '/usr/local/bin/microsoft-edge'],
    [
      'is the one named',
      computer('linux', { ...LINUX, CHROMIUM_PATH: '/my/c' }, ['/my/c', '/usr/bin/chromium']),
      '/my/c',
    ],
    ['is the other one named', computer('linux', { ...LINUX, CHROME_PATH: '/my/d' }, ['/my/d']), '/my/d'],
    [
      'is there, though another was named',
      computer('linux', { ...LINUX, CHROMIUM_PATH: '/gone' }, ['/usr/bin/chromium']),
      '/usr/bin/chromium',
    ],
    ['is the one Playwright has', computer('linux', LINUX, ['/own/chrome']), '/own/chrome'],
    ['is none', computer('linux', LINUX, []), undefined],
    [
      'is Chrome on a Mac',
      computer('darwin', { HOME: '/Users/me' }, [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ]),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'is Edge on Windows',
      computer('win32', { 'PROGRAMFILES(X86)': 'C:\\P' }, [
        'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
      ]),
      'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ])('%s', (_words, on, found) => {
    expect(browserOn(on)).toBe(found)
  })

  test('is one that starts: a stub of a package that is not there is passed over', () => {
    const on = computer('linux', LINUX, ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'])
    expect(browserOn({ ...on, starts: (file) => file !== '/usr/bin/chromium-browser' })).toBe(
      '/usr/bin/google-chrome',
    )
  })
})

test('an empty name names nothing', () => {
  expect(placesOf(computer('linux', { PATH: '', CHROMIUM_PATH: '' }, []))).toEqual(['/own/chrome'])
})
