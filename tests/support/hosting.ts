/** A page that holds the explorer, from the side of its scripts: speaks with the frame and keeps what it hears. */
import type { Page } from '@playwright/test'

export interface Heard {
  readonly type: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly re?: string
  readonly origin: string
}

export interface Hosting {
  /** Everything the frame said since `listen`, oldest first. */
  heard(type?: string): Promise<Heard[]>
  /** Waits for a message and gives the first of its type. */
  next(type: string): Promise<Heard>
  /** Says something to the frame, as a whole message or as anything else. */
  say(message: unknown): Promise<void>
  /** Asks and gives the reply. */
  ask(type: string, payload?: object): Promise<Heard>
  /** Answers the frame's hello. */
  shake(payload?: object): Promise<Heard>
}

/** Listens on a host page from now on. */
export async function listen(page: Page): Promise<Hosting> {
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(globalThis, { testHeard: heard })
    addEventListener('message', ({ data, origin, source }) => {
      if (source === document.querySelector('iframe')?.contentWindow) heard.push({ ...data, origin })
    })
  })
  let asked = 0
  const hosting: Hosting = {
    heard: (type) =>
      page.evaluate(
        (wanted) =>
          (Reflect.get(globalThis, 'testHeard') as Heard[]).filter(
            (each) => wanted === undefined || each.type === wanted,
          ),
        type,
      ),
    async next(type) {
      await page.waitForFunction(
        (wanted) => (Reflect.get(globalThis, 'testHeard') as Heard[]).some((each) => each.type === wanted),
        type,
      )
      const [first] = await hosting.heard(type)
      if (first === undefined) throw new Error(`No ${type} was heard.`)
      return first
    },
    say: (message) =>
      page.evaluate(
        (data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'),
        message,
      ),
    async ask(type, payload = {}) {
      const id = `t${++asked}`
      await hosting.say({ ns: 'ln-pathway', v: 1, type, id, payload })
      await page.waitForFunction(
        (re) => (Reflect.get(globalThis, 'testHeard') as Heard[]).some((each) => each.re === re),
        id,
      )
      const reply = (await hosting.heard()).find(({ re }) => re === id)
      if (reply === undefined) throw new Error(`${type} had no reply.`)
      return reply
    },
    async shake(payload = {}) {
      // One that comes late asks for the hello it missed; one that comes early has heard it.
      const { nonce } = (await hosting.next('hello')).payload
      await hosting.say({ ns: 'ln-pathway', v: 1, type: 'init', payload: { nonce, ...payload } })
      return hosting.next('ready')
    },
  }
  return hosting
}
