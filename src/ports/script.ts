/**
 * Further scripts of the app, added to the page when they are first needed.
 *
 * A classic script element is the one way to more code or content that works from a web server, from `file://`
 * and in an opaque sandbox alike; `import()`, `fetch` and inline code do not. Where the whole app is one page
 * (`src/cli/single.ts`), the scripts are in it already, each held as a function.
 */

declare global {
  /** The late scripts of an app that is one page, by path. */
  var lnpHeld: Readonly<Record<string, () => void>> | undefined
}

const running = new Map<string, Promise<void>>()

/** Adds the style at `path` and settles when it holds. A style that cannot be had rejects like a script. */
export function addStyle(path: string): Promise<void> {
  return once(path, () => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `./${path}?${__BUILD__}`
    return link
  })
}

/**
 * Runs the script at `path` (relative to the page, without a query) and settles when it has run. A script runs
 * once; one that could not be loaded is asked for again at the next call. Rejects with an Error that names it.
 */
export function runScript(path: string): Promise<void> {
  return once(path, () => {
    const script = document.createElement('script')
    script.src = `./${path}?${__BUILD__}`
    return script
  })
}

/** Adds an element that loads `path`, once; after a failure it is asked for again at the next call. */
function once(path: string, make: () => HTMLElement): Promise<void> {
  const known = running.get(path)
  if (known !== undefined) return known
  const run = new Promise<void>((done, fail) => {
    const held = globalThis.lnpHeld?.[path]
    if (held) {
      held.call(globalThis)
      return done()
    }
    // The build's id in the address keeps a file of an older build, still in a cache, from running with this one.
    const element = make()
    element.addEventListener('load', () => done())
    element.addEventListener('error', () => {
      running.delete(path)
      element.remove()
      fail(new Error(`The file ${path} could not be loaded.`))
    })
    document.head.append(element)
  })
  running.set(path, run)
  return run
}
