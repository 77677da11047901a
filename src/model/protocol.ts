/**
 * Answers "what may this page and the page around it say to each other?": the messages of `ln-pathway`, version 1.
 *
 * Each message has a form (a JSON Schema, published with the build), and the level of trust it needs: 0 for a page
 * nothing is known of, 1 for any page where the site says so, 2 for a page the site has named.
 */
import { type Form, isPlain, isWithin, misfitOf, type Of } from './form.ts'
import { MAX_BYTES } from './pack.ts'

export const NAMESPACE = 'ln-pathway'
export const PROTOCOL_VERSION = 1
/** Characters of a message, without the pathway it may carry. */
export const MAX_MESSAGE = 65_536

export const MODES = [
  'explore',
  'outline',
  'present',
  'evidence',
  'claims',
  'compare',
  'cases',
  'print',
] as const
/** What is said of an answer in a case, in the words of the protocol. */
export const VERDICTS_TOLD = ['reference', 'defensible', 'unsupported', 'contraindicated'] as const
export const ERROR_CODES = [
  'version',
  'unknown_type',
  'bad_payload',
  'forbidden',
  'rate',
  'contrast',
  'pack',
  'too_large',
  'refused',
] as const

type Level = 0 | 1 | 2

const object = <
  const P extends Readonly<Record<string, Form>>,
  const R extends readonly (keyof P & string)[],
>(
  properties: P,
  ...required: R
) => ({ type: 'object', properties, required }) as const

const code = { type: 'string', minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9][A-Za-z0-9+.-]*$' } as const
const short = { type: 'string', minLength: 1, maxLength: 200 } as const
const long = { type: 'string', maxLength: 4_000 } as const
const codes = { type: 'array', items: code, maxItems: 2_000 } as const
const lines = { type: 'array', items: { type: 'string', maxLength: 2_000 }, maxItems: 100 } as const
const pixels = { type: 'integer', minimum: 0, maximum: 100_000 } as const
const truth = { type: 'boolean' } as const
const share = { type: 'number', minimum: 0, maximum: 1 } as const
const count = { type: 'integer', minimum: 0, maximum: 1_000 } as const
const mode = { enum: MODES } as const
const theme = { enum: ['auto', 'light', 'dark', 'contrast'] } as const
const nonce = { type: 'string', minLength: 32, maxLength: 32, pattern: '^[0-9a-f]*$' } as const
const lang = { type: 'string', maxLength: 35, pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' } as const
const dir = { enum: ['auto', 'ltr', 'rtl'] } as const
const patient = {
  type: 'object',
  propertyNames: code,
  additionalProperties: {
    anyOf: [code, { type: 'number', minimum: -1_000_000, maximum: 1_000_000 }, { type: 'null' }],
  },
  maxProperties: 500,
} as const
const tokens = {
  type: 'object',
  propertyNames: { type: 'string', maxLength: 40, pattern: '^--lnp-[a-z0-9-]+$' },
  additionalProperties: { type: 'string', maxLength: 40 },
  maxProperties: 32,
} as const
const pack = {
  description: 'A compiled pathway, as an object or as JSON text; checked as a whole when it is opened.',
}
const config = object({
  mode,
  ui: { enum: ['full', 'compact', 'bare'] },
  lang,
  dir,
  theme,
  motion: { enum: ['auto', 'off'] },
  keys: { enum: ['on', 'off'] },
  links: { enum: ['self', 'host'] },
  fullscreen: { enum: ['self', 'host'] },
  store: { enum: ['self', 'host', 'none'] },
})

/** What the app says, by type. A reply carries the `id` of the request as `re`. */
export const FROM_APP = {
  hello: {
    level: 0,
    payload: object(
      {
        app: { const: 'lupus-nephritis-pathway-explorer' },
        build: code,
        pack: code,
        contentVersion: short,
        sourceDate: { type: 'string', maxLength: 10, pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$' },
        versions: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 1_000 }, maxItems: 10 },
        caps: object({ storage: truth, fullscreen: truth, clipboard: truth }),
        nonce,
      },
      'app',
      'build',
      'pack',
      'contentVersion',
      'sourceDate',
      'versions',
      'caps',
      'nonce',
    ),
  },
  resize: {
    level: 0,
    payload: object(
      { height: pixels, min: pixels, reason: { enum: ['content', 'mode'] } },
      'height',
      'min',
      'reason',
    ),
  },
  ready: {
    level: 1,
    payload: object({ sid: nonce, mode, state: long, route: codes, ignored: lines }, 'sid', 'mode'),
  },
  nodeSelected: {
    level: 1,
    payload: object({ id: { anyOf: [code, { type: 'null' }] }, title: short }, 'id'),
  },
  stateChanged: {
    level: 2,
    payload: object({ state: long, patient, mode, dirty: truth }, 'state', 'patient', 'mode', 'dirty'),
  },
  routeChanged: {
    level: 2,
    payload: object(
      { nodes: codes, added: codes, removed: codes, text: long },
      'nodes',
      'added',
      'removed',
      'text',
    ),
  },
  // What a learner does in a case: codes of the pathway, and never a score, because much of this is debated.
  decision: {
    level: 2,
    payload: object(
      {
        case: code,
        decision: code,
        node: code,
        option: code,
        verdict: { enum: VERDICTS_TOLD },
        attempt: { type: 'integer', minimum: 1, maximum: 1_000 },
        ms: { type: 'integer', minimum: 0, maximum: 86_400_000 },
      },
      'case',
      'decision',
      'node',
      'option',
      'verdict',
      'attempt',
    ),
  },
  progress: {
    level: 2,
    payload: object(
      { case: code, done: count, total: count, scaled: share },
      'case',
      'done',
      'total',
      'scaled',
    ),
  },
  completed: {
    level: 2,
    payload: object(
      { case: code, scaled: share, route: codes, contentVersion: short },
      'case',
      'scaled',
      'route',
      'contentVersion',
    ),
  },
  requestFullscreen: { level: 2, payload: object({}) },
  exitFullscreen: { level: 2, payload: object({}) },
  requestPrint: { level: 2, payload: object({}) },
  openLink: {
    level: 2,
    payload: object({ href: { type: 'string', maxLength: 2_000, pattern: '^https?://' } }, 'href'),
  },
  keyEscape: { level: 2, payload: object({}) },
  result: {
    level: 1,
    payload: object({
      t: { type: 'number', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      state: long,
      patient,
      mode,
      ignored: lines,
      content: { type: 'string', maxLength: 60_000 },
      pack: code,
    }),
  },
  error: {
    level: 1,
    payload: object(
      {
        code: { enum: ERROR_CODES },
        message: { type: 'string', maxLength: 2_000 },
        supported: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 1_000 }, maxItems: 10 },
        details: lines,
      },
      'code',
      'message',
    ),
  },
} as const satisfies Forms

/** What the page around it says, by type. */
export const FROM_HOST = {
  'hello?': { level: 1, payload: object({}) },
  init: { level: 1, payload: object({ nonce, config, state: long, pack }, 'nonce') },
  ping: { level: 1, payload: object({}) },
  goto: { level: 1, payload: object({ node: code }, 'node') },
  setMode: { level: 1, payload: object({ mode }, 'mode') },
  setTheme: { level: 1, payload: object({ name: theme, tokens }) },
  setLocale: { level: 1, payload: object({ lang, dir }) },
  setMaxHeight: { level: 1, payload: object({ px: pixels }, 'px') },
  getState: { level: 2, payload: object({}) },
  setState: { level: 2, payload: object({ state: long }, 'state') },
  setPatient: { level: 2, payload: object({ patient }, 'patient') },
  step: { level: 2, payload: object({ dir: { anyOf: [{ const: 1 }, { const: -1 }] } }, 'dir') },
  setKeyboard: { level: 2, payload: object({ enabled: truth }, 'enabled') },
  focus: {
    level: 2,
    payload: object(
      { target: { enum: ['first', 'last', 'patient', 'pathway', 'details', 'way'] } },
      'target',
    ),
  },
  highlight: { level: 2, payload: object({ nodes: codes, kind: { enum: ['spot'] } }, 'nodes') },
  print: { level: 2, payload: object({}) },
  export: {
    level: 2,
    payload: object({ format: { enum: ['text', 'json', 'svg', 'progress'] } }, 'format'),
  },
  setProgress: { level: 2, payload: object({ content: { type: 'string', maxLength: 60_000 } }, 'content') },
  loadPack: { level: 2, payload: object({ pack, name: short }, 'pack') },
  destroy: { level: 2, payload: object({}) },
} as const satisfies Forms

type Forms = Readonly<
  Record<string, { readonly level: Level; readonly payload: Form & { readonly properties: object } }>
>
export type AppType = keyof typeof FROM_APP
export type HostType = keyof typeof FROM_HOST
export type ErrorCode = (typeof ERROR_CODES)[number]
export type AppPayload<Type extends AppType> = Of<(typeof FROM_APP)[Type]['payload']>
export type HostPayload<Type extends HostType> = Of<(typeof FROM_HOST)[Type]['payload']>

export interface Envelope<Type extends string, Payload> {
  readonly ns: typeof NAMESPACE
  readonly v: typeof PROTOCOL_VERSION
  readonly type: Type
  readonly id?: string
  readonly re?: string
  readonly sid?: string
  readonly payload: Payload
}
export type AppMessage = { [Type in AppType]: Envelope<Type, AppPayload<Type>> }[AppType]
export type HostMessage = { [Type in HostType]: Envelope<Type, HostPayload<Type>> }[HostType]

/** What is wrong with a message, and the id of the request it was. */
export interface Misfit {
  readonly code: ErrorCode
  readonly message: string
  readonly re?: string
}

/**
 * A message as it came: the message, what is wrong with it, or null when it is none of this protocol at all. An
 * object, or its JSON. Never throws; keys that are not known are passed over.
 */
export function readMessage(data: unknown, from: 'app'): AppMessage | { misfit: Misfit } | null
export function readMessage(data: unknown, from: 'host'): HostMessage | { misfit: Misfit } | null
export function readMessage(
  data: unknown,
  from: 'app' | 'host',
): AppMessage | HostMessage | { misfit: Misfit } | null {
  const value = typeof data === 'string' ? parsed(data) : data
  if (!isPlain(value) || value.ns !== NAMESPACE) return null
  const re = idOf(value.id)
  const misfit = (code: ErrorCode, message: string) => ({
    misfit: { code, message, ...(re === undefined ? {} : { re }) },
  })
  if (value.v !== PROTOCOL_VERSION) return misfit('version', `This page speaks version ${PROTOCOL_VERSION}.`)
  const { type, payload = {} } = value
  const forms: Forms = from === 'app' ? FROM_APP : FROM_HOST
  const form = typeof type === 'string' && Object.hasOwn(forms, type) ? forms[type] : undefined
  if (form === undefined) return misfit('unknown_type', 'There is no message of this type.')
  // A pathway has a door and a limit of its own.
  const { pack: _carried, ...rest } =
    isPlain(payload) && 'pack' in form.payload.properties ? payload : { ...value }
  if (!isWithin({ ...rest }, MAX_MESSAGE))
    return misfit('too_large', `A message has at most ${MAX_MESSAGE} characters.`)
  const wrong = misfitOf(envelopeOf(form.payload), value, 'message')
  return wrong === undefined
    ? ({ ...value, payload } as AppMessage | HostMessage)
    : misfit('bad_payload', wrong)
}

const identity = { type: 'string', minLength: 1, maxLength: 64 } as const

/** The whole of a message around a payload. */
function envelopeOf(payload: Form, type?: string) {
  const needed = 'required' in payload && payload.required.length > 0
  return object(
    {
      ns: { const: NAMESPACE },
      v: { const: PROTOCOL_VERSION },
      type: type === undefined ? { type: 'string', maxLength: 40 } : { const: type },
      id: identity,
      re: identity,
      sid: identity,
      payload,
    },
    'ns',
    'v',
    'type',
    ...(needed ? (['payload'] as const) : []),
  )
}

/** The JSON Schema of each message, by the name of its file. */
export function protocolSchemas(): ReadonlyMap<string, object> {
  const schemas = (from: string, forms: Forms) =>
    Object.entries(forms).map(([type, { level, payload }]): [string, object] => {
      const name = `${from}-${type.replace('?', '-again')}.schema.json`
      return [
        name,
        {
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          $id: name,
          title: `${NAMESPACE} ${PROTOCOL_VERSION}: ${type}, said by the ${from}`,
          description: `Needs level ${level}.`,
          ...envelopeOf(payload, type),
        },
      ]
    })
  return new Map([...schemas('app', FROM_APP), ...schemas('host', FROM_HOST)])
}

function idOf(id: unknown): string | undefined {
  return misfitOf(identity, id) === undefined ? (id as string) : undefined
}

function parsed(text: string): unknown {
  if (text.length > MAX_BYTES + MAX_MESSAGE || !text.startsWith('{')) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
