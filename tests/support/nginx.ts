/**
 * Debian's nginx with the configuration that is shipped (docs/serving/nginx.conf), started for the tests on a free
 * port of this computer and ended with them. Only where nginx is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../src/cli/build.ts'

export const NGINX_PATH = '/teaching/pathway explorer/'

/** Whether nginx is here. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0
}

export interface Nginx {
  readonly origin: string
  /** The folder that is served, for a test that changes what is in it. */
  readonly folder: string
  close(): Promise<void>
}

/** Serves `dist` as the guide says, for frames on these origins; the app's page names them too. */
export async function startNginx(dist: string, hosts: readonly string[]): Promise<Nginx> {
  const room = await mkdtemp(join(tmpdir(), 'nginx-'))
  const folder = join(room, 'www', NGINX_PATH)
  await mkdir(folder, { recursive: true })
  await cp(dist, folder, { recursive: true })
  // As a site's admin edits the page, so that the host may speak with it.
  const page = join(folder, 'index.html')
  const named = `name="pathway-origins" content="${hosts.join(' ')}"`
  await writeFile(page, (await readFile(page, 'utf8')).replace('name="pathway-origins" content=""', named))

  const shipped = await readFile(join(ROOT, 'docs/serving/nginx.conf'), 'utf8')
  const site = shipped
    .replace('https://intranet.example https://moodle.example', hosts.join(' '))
    .replace('root "/srv/www"', `root "${join(room, 'www')}"`)
  if (site === shipped) throw new Error('The shipped configuration has not the places that are marked.')
  await writeFile(join(room, 'site.conf'), site)

  const port = await freePort()
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${room}/${kind};`,
  )
  await writeFile(
    join(room, 'nginx.conf'),
    `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${room}/pid;
error_log ${room}/error.log;
worker_processes 1;
events {}
http {
  include /etc/nginx/mime.types;
  access_log ${room}/access.log;
  ${paths.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    include ${room}/site.conf;
  }
}
`,
  )
  const server = spawn('nginx', ['-c', join(room, 'nginx.conf'), '-e', join(room, 'error.log')], {
    stdio: 'ignore',
  })
  await answers(port)
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    async close() {
      const ended = once(server, 'exit')
      server.kill('SIGQUIT')
      await ended
      await rm(room, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** Settles when somebody answers at the port; nginx listens a moment after it starts. */
async function answers(port: number, tries = 200): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  const open = await new Promise<boolean>((done) => {
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
  })
  socket.destroy()
  if (open) return
  if (tries === 0) throw new Error('nginx did not start.')
  await new Promise((done) => setTimeout(done, 25))
  return answers(port, tries - 1)
}
