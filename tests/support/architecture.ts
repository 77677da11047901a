// biome-ignore-all lint/correctness/noComponentHookFactories: the capital names are those of the syntax tree
/**
 * The import rule of the house as a check over the texts of `src/`.
 *
 *     model  ←  engine  ←  view  ←  store  ←  ports  ←  ui  ←  main.tsx, late/
 *
 * Imports lead leftwards only, through the door of the room they enter; `cli/` stands beside, uses model, engine
 * and view, and is used by nobody. ARCHITECTURE.md says why; the tables below are all of it.
 */
import { posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

/** Texts by path from the top of the project: `src/engine/engine.ts`. */
export type Texts = Readonly<Record<string, string>>

/** Which rooms each room may enter, itself aside. */
const MAY_ENTER: Readonly<Record<string, readonly string[]>> = {
  model: [],
  engine: ['model'],
  view: ['model', 'engine'],
  store: ['model', 'engine', 'view'],
  ports: ['model', 'engine', 'view', 'store'],
  // Not the engine: what the screen needs of it, types too, comes through store/selectors.ts.
  ui: ['model', 'view', 'store', 'ports'],
  // A late part is a second main.tsx: wiring that is run later.
  late: ['model', 'view', 'store', 'ports', 'ui'],
  main: ['model', 'view', 'store', 'ports', 'ui'],
  cli: ['model', 'engine', 'view'],
}

/** Whether a file may be imported from another room. `from` is the room that asks. */
const DOORS: Readonly<Record<string, (file: string, from: string) => boolean>> = {
  model: (file, from) =>
    file === 'model.ts' || file === 'late.ts' || (file === 'compile.ts' && from === 'cli'),
  engine: (file) => file === 'engine.ts' || file === 'late.ts',
  view: (file) => file === 'view.ts' || file === 'late.ts',
  store: (file) => file === 'store.ts' || file === 'selectors.ts' || file === 'late.ts',
  ports: () => true,
  // main.tsx puts the top of the house in place; a late part is the door of one thing inside it.
  ui: (file, from) => from === 'late' || !file.includes('/'),
}

/** What each file may use from outside the house, with the names where not every name is meant. */
const OUTSIDE: readonly {
  readonly package: RegExp
  readonly in: RegExp
  readonly names?: readonly string[]
}[] = [
  { package: /^valibot$/, in: /^model\// },
  { package: /^yaml$/, in: /^model\/compile\.ts$/ },
  { package: /^zustand\/(vanilla|middleware)$/, in: /^store\// },
  { package: /^zustand$/, in: /^ui\//, names: ['useStore'] },
  { package: /^react(\/jsx-runtime)?$/, in: /^(ui\/|main\.tsx$)/ },
  { package: /^react-dom$/, in: /^ui\// },
  { package: /^react-dom\/client$/, in: /^main\.tsx$/ },
  { package: /^@xyflow\/react(\/.*\.css)?$/, in: /^ui\/canvas\// },
  { package: /^node:/, in: /^cli\// },
  { package: /^(vite|@vitejs\/plugin-react)$/, in: /^cli\// },
]

const NAMES_OF_NOTHING = /^(index|utils?|helpers?|common|types?|constants?)$/
const CODE = /\.(ts|tsx|js|jsx|mjs|cjs)$/
const WITHOUT_CLOCK = ['model', 'engine', 'view', 'store']

interface Import {
  readonly specifier: string
  /** The names taken; `*` for all of them, nothing for an import that only runs the module. */
  readonly names: readonly string[]
  readonly kind: 'import' | 'import()' | 'type import()' | 'declare module'
}

/** Every breach of the import rule in these texts, one line each, in the order of the paths. */
export function breachesOf(texts: Texts): string[] {
  return Object.keys(texts)
    .filter((path) => path.startsWith('src/'))
    .sort()
    .flatMap((path) => breachesIn(path.slice('src/'.length), texts[path] ?? ''))
    .map((breach) => `src/${breach}`)
}

function breachesIn(file: string, text: string): string[] {
  const room = roomOf(file)
  if (room === 'content') return CODE.test(file) ? [`${file}: content is text, never code`] : []
  if (!CODE.test(file)) return []
  const breaches: string[] = []
  const tell = (words: string) => breaches.push(`${file}: ${words}`)

  if (!(room in MAY_ENTER)) tell('stands in no room of the house')
  if (/\.(js|jsx|mjs|cjs)$/.test(file)) tell('code is TypeScript')
  const name = posix.basename(file).replace(/\.\w+$/, '')
  if (NAMES_OF_NOTHING.test(name)) tell(`“${name}” names no meaning`)

  const { imports, clocks, fault } = readingOf(file, text)
  if (fault !== undefined) tell(`cannot be read: ${fault}`)
  if (WITHOUT_CLOCK.includes(room)) {
    for (const clock of clocks) tell(`${clock}: time and chance enter as arguments`)
  }
  for (const entry of imports) {
    const words = breachOf(file, room, entry)
    if (words !== undefined) tell(`${entry.kind} of ${entry.specifier}: ${words}`)
  }
  return breaches
}

function breachOf(file: string, room: string, entry: Import): string | undefined {
  const { specifier, kind } = entry
  if (kind === 'import()' && room !== 'cli') {
    return 'fails from file:// and in a sandbox; see loadLate of ports/late.ts'
  }
  if (!specifier.startsWith('.')) return outsideBreach(file, entry)

  const target = posix.normalize(posix.join(posix.dirname(file), specifier))
  if (target.startsWith('..')) return 'leads out of src/'
  const targetRoom = roomOf(target)
  if (target.endsWith('.css')) {
    if (!['ui', 'main', 'late'].includes(room)) return 'only the screen has a style'
  } else if (!/\.tsx?$/.test(target)) return 'an import names the file with its ending .ts or .tsx'
  if (kind === 'declare module') {
    return room === 'late' && target === 'ports/late.ts'
      ? undefined
      : 'only a late part adds to ports/late.ts'
  }
  if (targetRoom === room) return room === 'ui' ? insideUi(file, target) : betweenLate(room, file, target)
  if (!MAY_ENTER[room]?.includes(targetRoom)) return `${room} does not know ${targetRoom}`
  if (!DOORS[targetRoom]?.(target.slice(targetRoom.length + 1), room)) return `not the door of ${targetRoom}`
  return undefined
}

/** The rooms inside `ui/` know `ui/parts/` and the files at the top, not each other; App.tsx knows them all. */
function insideUi(file: string, target: string): string | undefined {
  const [from, to] = [innerRoomOf(file), innerRoomOf(target)]
  if (from === '' || from === to || to === 'parts') return undefined
  if (to !== '') return `ui/${from} does not know ui/${to}; App.tsx puts them together`
  return target === 'ui/App.tsx' ? 'nothing inside ui/ knows App.tsx' : undefined
}

function innerRoomOf(file: string): string {
  return file.split('/').length > 2 ? (file.split('/')[1] ?? '') : ''
}

function betweenLate(room: string, file: string, target: string): string | undefined {
  const isStyle = target.endsWith('.css')
  return room === 'late' && target !== file && !isStyle ? 'late parts do not know each other' : undefined
}

function outsideBreach(file: string, { specifier, names }: Import): string | undefined {
  const rows = OUTSIDE.filter((row) => row.package.test(specifier))
  if (rows.length === 0) return 'this package is in no row of the table'
  const row = rows.find((candidate) => candidate.in.test(file))
  if (row === undefined) return `${roomOf(file)} does not use it here`
  const stray = row.names && names.find((name) => !row.names?.includes(name))
  return stray === undefined ? undefined : `only ${row.names?.join(', ')} is used, not ${stray}`
}

/** The first folder; `main` for main.tsx; nothing for any other file that stands in no folder. */
function roomOf(file: string): string {
  if (file === 'main.tsx') return 'main'
  return file.includes('/') ? (file.split('/')[0] ?? '') : ''
}

function readingOf(file: string, text: string): { imports: Import[]; clocks: string[]; fault?: string } {
  const { program, errors } = parseSync(file, text)
  const imports: Import[] = []
  const clocks: string[] = []
  const add = (kind: Import['kind'], source: unknown, names: readonly string[]) =>
    imports.push({ kind, names, specifier: wordOf(source) })
  new Visitor({
    ImportDeclaration: (node) => {
      add(
        'import',
        node.source,
        node.specifiers.map((one) => {
          if (one.type === 'ImportSpecifier') return wordOf(one.imported)
          return one.type === 'ImportDefaultSpecifier' ? 'default' : '*'
        }),
      )
    },
    ExportAllDeclaration: (node) => {
      add('import', node.source, ['*'])
    },
    ExportNamedDeclaration: (node) => {
      if (node.source === null) return
      add(
        'import',
        node.source,
        node.specifiers.map((one) => wordOf(one.local)),
      )
    },
    ImportExpression: (node) => {
      add('import()', node.source, ['*'])
    },
    TSImportType: (node) => {
      add('type import()', node.source, ['*'])
    },
    TSExternalModuleReference: (node) => {
      add('import', node.expression, ['*'])
    },
    TSModuleDeclaration: (node) => {
      if (node.id.type === 'Literal') add('declare module', node.id, [])
    },
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') {
        add('import', node.arguments[0], ['*'])
      }
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') clocks.push('Date()')
    },
    MemberExpression: (node) => {
      const words = text.slice(node.start, node.end).replace(/^(globalThis|window|self)\??\.|\s/g, '')
      if (/^(Date\??\.now|Math\??\.random|performance\??\.now|crypto\??\.\w+)$/.test(words))
        clocks.push(words)
    },
    NewExpression: (node) => {
      // A date made from a text or a number is no clock.
      const isNow =
        node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0
      if (isNow) clocks.push('new Date()')
    },
  }).visit(program)
  const fault = errors[0]?.message
  return { imports, clocks, ...(fault === undefined ? {} : { fault }) }
}

/** The text of a literal, or the name of an identifier; something that names nothing when it is neither. */
function wordOf(node: unknown): string {
  if (typeof node === 'object' && node !== null) {
    if ('value' in node && typeof node.value === 'string') return node.value
    if ('name' in node && typeof node.name === 'string') return node.name
  }
  return '(something computed)'
}
