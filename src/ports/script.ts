/**
 * Further scripts of the app, added to the page when they are first needed.
 *
 * A classic script element is the one way to more code or content that works from a web server, from `file://`
 * and in an opaque sandbox alike; `import()`, `fetch` and inline code do not.
 */

const running = new Map<string, Promise<void>>()

/**
 * Runs the script at `path` (relative to the page, without a query) and settles when it has run. A script runs
 * once; one that could not be loaded is asked for again at the next call. Rejects with an Error that names it.
 */
export function runScript(path: string): Promise<void> {
  const known = running.get(path)
  if (known !== undefined) return known
  const run = new Promise<void>((done, fail) => {
    const script = document.createElement('script')
    // The build's id keeps a script of an older build, still in a cache, from running with this one.
    script.src = `./${path}?${__BUILD__}`
    script.addEventListener('load', () => done())
    script.addEventListener('error', () => {
      running.delete(path)
      script.remove()
      fail(new Error(`The script ${path} could not be loaded.`))
    })
    document.head.append(script)
  })
  running.set(path, run)
  return run
}
