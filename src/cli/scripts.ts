/**
 * Sources into classic scripts: the whole of what the browser is given as code.
 *
 * Answers "which scripts make up the app, and what does each late part need before it runs?". A module script,
 * `import()` and `fetch` fail from `file://` and in opaque sandboxes; a classic script works in all of them
 * (docs/decisions/classic-scripts.md). So one bundler run cuts the sources into chunks, and each chunk is then
 * wrapped as a classic script that leaves what it exports in `lnpParts` under its name.
 */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, normalizePath, type Plugin, type Rolldown } from 'vite'

/** One classic script. `needs` are the names of the late scripts that must have run before it, in order. */
export interface Script {
  readonly name: string
  readonly code: string
  readonly needs: readonly string[]
  /** The style of its own components; empty when it has none. */
  readonly css: string
}

export interface Bundle {
  readonly app: Script
  /** Late parts by name, and the scripts that several of them share. */
  readonly late: readonly Script[]
  /** The licence texts of the packages in the bundle, as Markdown. */
  readonly licences: string
}

export interface Sources {
  readonly root: string
  /** The module the app starts with, relative to the root. */
  readonly app: string
  /** Module of each late part by name, relative to the root. */
  readonly late: Readonly<Record<string, string>>
  /** What `__BUILD__` becomes. */
  readonly buildId: string
}

const APP = 'app'

/** The late parts of a project: each file of `src/late/` by its name without ending. */
export async function latePartsOf(root: string): Promise<Record<string, string>> {
  return namesOf(root, 'src/late', /\.tsx?$/)
}

/** The workers of a project: each file `src/ports/*-worker.ts` by its name without ending. */
export async function workersOf(root: string): Promise<Record<string, string>> {
  return namesOf(root, 'src/ports', /-worker\.ts$/)
}

async function namesOf(root: string, folder: string, ending: RegExp): Promise<Record<string, string>> {
  const files = await readdir(join(root, folder)).catch(() => [])
  return Object.fromEntries(
    files
      .filter((file) => ending.test(file) && !file.endsWith('.d.ts'))
      .sort()
      .map((file) => [basename(file).replace(/\.tsx?$/, ''), `${folder}/${file}`]),
  )
}

/**
 * The classic scripts of an app and its late parts. Each module is in exactly one of them: what the app reaches
 * is in the app's script, what only one late part reaches in that part's, what several reach in a shared one.
 * Throws when a module uses `import()`, which would make a chunk that no classic script can ask for.
 */
export async function bundleOf(sources: Sources): Promise<Bundle> {
  if (APP in sources.late) throw new Error(`A late part cannot be called “${APP}”: that is the app itself.`)
  const input: Record<string, string> = {}
  for (const [name, file] of Object.entries({ ...sources.late, [APP]: sources.app })) {
    input[name] = pathOf(sources.root, file)
  }
  const output = await run({
    ...common(sources.root, sources.buildId),
    plugins: [react(), lateAfterApp(sources)],
    build: {
      ...common(sources.root, sources.buildId).build,
      minify: false,
      cssMinify: true,
      cssCodeSplit: true,
      license: { fileName: 'licences.md' },
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'allow-extension',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'shared-[name].js',
          minifyInternalExports: false,
        },
      },
    },
  })

  const chunks = new Map<string, Rolldown.OutputChunk>()
  for (const file of output) if (file.type === 'chunk') chunks.set(file.fileName, file)
  const app = chunks.get(`${APP}.js`)
  if (app === undefined || app.imports.length > 0) throw new Error('The app did not come out as one script.')
  for (const chunk of chunks.values()) {
    const [dynamic] = chunk.dynamicImports
    if (dynamic !== undefined) throw new Error(`import() of ${dynamic}: use loadLate of src/ports/late.ts.`)
  }

  const needsOf = (fileName: string): string[] => {
    const needs = new Set<string>()
    for (const needed of chunks.get(fileName)?.imports ?? []) {
      if (needed === app.fileName) continue
      for (const deeper of needsOf(needed)) needs.add(deeper)
      needs.add(nameOf(needed))
    }
    return [...needs]
  }
  const late: Script[] = []
  for (const chunk of chunks.values()) {
    if (chunk === app) continue
    const needs = needsOf(chunk.fileName)
    late.push({
      name: nameOf(chunk.fileName),
      code: await classic(sources.root, chunk, chunks),
      needs,
      css: styleOf(chunk, output),
    })
  }
  const needs = Object.fromEntries(late.filter((part) => part.needs.length > 0).map((p) => [p.name, p.needs]))
  const styled = late.filter((part) => part.css !== '').map((part) => part.name)
  const table = `"use strict";globalThis.lnpNeeds=${JSON.stringify(needs)};globalThis.lnpStyles=${JSON.stringify(styled)};\n`
  return {
    app: {
      name: APP,
      code: table + (await classic(sources.root, app, chunks)),
      needs: [],
      css: styleOf(app, output),
    },
    late,
    licences: textOf(output.find((file) => file.fileName === 'licences.md')),
  }
}

/** The style that a chunk's own modules import. */
function styleOf(
  chunk: Rolldown.OutputChunk,
  output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
): string {
  return [...(chunk.viteMetadata?.importedCss ?? [])]
    .map((name) => textOf(output.find((file) => file.fileName === name)))
    .map((css) => css.replace(/\s*\/\*\$vite\$:\d+\*\/\s*$/, ''))
    .join('\n')
}

/** One worker as a classic script of its own: a worker shares nothing with the page that starts it. */
export async function workerScriptOf(root: string, file: string, buildId: string): Promise<string> {
  const output = await run({
    ...common(root, buildId),
    build: {
      ...common(root, buildId).build,
      rolldownOptions: { input: join(root, file), output: { format: 'iife', strict: true } },
    },
  })
  const chunk = output[0]
  if (chunk === undefined || chunk.type !== 'chunk')
    throw new Error(`${file} did not come out as one script.`)
  return chunk.code
}

/**
 * Each late part imports the app, though it is run long after it: so whatever the app reaches belongs to the app's
 * own chunk, and nothing of it is shipped or instantiated a second time.
 */
function lateAfterApp(sources: Sources): Plugin {
  const late = new Set(Object.values(sources.late).map((file) => pathOf(sources.root, file)))
  const app = JSON.stringify(pathOf(sources.root, sources.app))
  return {
    name: 'late-after-app',
    enforce: 'pre',
    transform: (code, id) => (late.has(id) ? { code: `import ${app};${code}`, map: null } : null),
  }
}

function pathOf(root: string, file: string): string {
  return normalizePath(join(root, file))
}

/** One ES chunk as a classic script: its imports are read from `lnpParts`, its exports left there. */
async function classic(
  root: string,
  chunk: Rolldown.OutputChunk,
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
): Promise<string> {
  const entry = `\0chunk/${chunk.fileName}`
  const output = await run({
    ...common(root, ''),
    plugins: [
      {
        name: 'chunk',
        enforce: 'pre',
        resolveId(id) {
          if (id === entry) return id
          const fileName = id.replace(/^\.\//, '')
          return chunks.has(fileName) ? { id: fileName, external: true } : null
        },
        load: (id) => (id === entry ? chunk.code : null),
      },
    ],
    build: {
      ...common(root, '').build,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'exports-only',
        output: {
          format: 'iife',
          strict: true,
          exports: 'named',
          name: `lnpParts.${nameOf(chunk.fileName)}`,
          globals: (id) => `lnpParts[${JSON.stringify(nameOf(id))}]`,
        },
      },
    },
  })
  const script = output[0]
  if (script === undefined || script.type !== 'chunk') throw new Error(`No script for ${chunk.fileName}.`)
  return script.code
}

function common(root: string, buildId: string) {
  return {
    configFile: false,
    root,
    mode: 'production',
    base: './',
    publicDir: false,
    logLevel: 'warn',
    define: { __BUILD__: JSON.stringify(buildId) },
    build: {
      write: false,
      modulePreload: false,
      cssCodeSplit: false,
      // A script cannot tell its own address everywhere, so a small picture travels inside it.
      assetsInlineLimit: 1_000_000,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
    },
  } as const satisfies InlineConfig
}

async function run(config: InlineConfig): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  // What is shipped does not depend on who builds it: a NODE_ENV that is set would choose React's own build.
  const set = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    const result = await build(config)
    if (Array.isArray(result) || !('output' in result)) throw new Error('The bundler gave no single result.')
    return result.output
  } finally {
    if (set === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = set
  }
}

function nameOf(fileName: string): string {
  return fileName.replace(/\.js$/, '')
}

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): string {
  if (file === undefined || file.type === 'chunk') return ''
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
}
