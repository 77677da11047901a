import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesAt, type Running, serve } from '../../src/cli/static.ts'

let folder: string
let running: Running

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-'))
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await mkdir(join(folder, 'site/deep'), { recursive: true })
  await writeFile(join(folder, 'site/index.html'), '<p>home</p>')
  await writeFile(join(folder, 'site/app.js'), 'app')
  await writeFile(join(folder, 'site/deep/index.html'), '<p>deep</p>')
  running = await serve(filesAt({ '/': join(folder, 'site'), '/a b/': join(folder, 'site') }), 0)
})

afterAll(async () => {
  await running.close()
  await rm(folder, { recursive: true })
})

/** Asks for a path exactly as it is written, which `fetch` would tidy first. */
function ask(
  path: string,
  method = 'GET',
): Promise<{ status: number; type: string; body: string; to: string }> {
  return new Promise((done, fail) => {
    request({ port: running.port, host: '127.0.0.1', path, method }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += String(chunk)
      })
      response.on('end', () => {
        const { headers, statusCode = 0 } = response
        done({ status: statusCode, type: headers['content-type'] ?? '', body, to: headers.location ?? '' })
      })
    })
      .on('error', fail)
      .end()
  })
}

test.each([
  ['/', 200, '<p>home</p>'],
  ['/index.html', 200, '<p>home</p>'],
  ['/app.js?build', 200, 'app'],
  ['/a%20b/app.js', 200, 'app'],
  ['/a%20b/deep/', 200, '<p>deep</p>'],
  ['/nothing.js', 404, 'Not found.\n'],
  ['/../secret.txt', 404, 'Not found.\n'],
  ['/..%2fsecret.txt', 404, 'Not found.\n'],
  ['/deep/..%2f..%2fsecret.txt', 404, 'Not found.\n'],
  ['/..%5csecret.txt', 404, 'Not found.\n'],
  ['//secret.txt', 404, 'Not found.\n'],
  ['/%00', 404, 'Not found.\n'],
  ['/%zz', 404, 'Not found.\n'],
])('%s answers %i', async (path, status, body) => {
  expect(await ask(path)).toMatchObject({ status, body })
})

test('types are said, folders get their slash, other methods are refused', async () => {
  expect((await ask('/app.js')).type).toContain('text/javascript')
  expect((await ask('/')).type).toContain('text/html')
  expect(await ask('/a%20b/deep')).toMatchObject({ status: 301, to: '/a%20b/deep/' })
  expect(await ask('/app.js', 'HEAD')).toMatchObject({ status: 200, body: '' })
  expect(await ask('/app.js', 'POST')).toMatchObject({ status: 405 })
})

test('a port that is taken is passed over', async () => {
  const other = await serve(filesAt({}), running.port)
  expect(other.port).toBeGreaterThan(running.port)
  await other.close()
})
