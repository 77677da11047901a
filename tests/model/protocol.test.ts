import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  type Form,
  FROM_APP,
  FROM_HOST,
  MAX_MESSAGE,
  MODES,
  NAMESPACE,
  protocolSchemas,
  readMessage,
} from '../../src/model/late.ts'
import { SCREENS } from '../../src/store/store.ts'
import { validates } from '../support/json-schema.ts'
import { anything, oneStepFrom, valueFitting } from '../support/messages.ts'

vi.setConfig({ testTimeout: 120_000 })

const envelope = { ns: NAMESPACE, v: 1 }
const schemas = protocolSchemas()

interface Kind {
  readonly from: 'app' | 'host'
  readonly type: string
  readonly payload: Form
  readonly schema: Readonly<Record<string, unknown>>
}

const kinds: Kind[] = (['app', 'host'] as const).flatMap((from) =>
  Object.entries(from === 'app' ? FROM_APP : FROM_HOST).map(([type, { payload }]) => {
    const schema = schemas.get(`${from}-${type.replace('?', '-again')}.schema.json`)
    if (schema === undefined) throw new Error(`${type} has no schema.`)
    return { from, type, payload, schema: schema as Readonly<Record<string, unknown>> }
  }),
)

const messageOf = ({ type, payload }: Kind) =>
  fc.record(
    {
      ns: fc.constant(NAMESPACE),
      v: fc.constant(1),
      type: fc.constant(type),
      id: fc.constant('r1'),
      payload: valueFitting(payload),
    },
    { requiredKeys: ['ns', 'v', 'type', 'payload'] },
  )

const accepts = ({ from, type }: Kind, message: unknown) => {
  const read = from === 'app' ? readMessage(message, 'app') : readMessage(message, 'host')
  return read !== null && !('misfit' in read) && read.type === type
}

describe('P8: the published schemas and the validator agree', () => {
  test('every message has a schema with an id of its own, and the other way round', () => {
    expect(schemas.size).toBe(kinds.length)
    expect(new Set([...schemas.values()].map((schema) => (schema as { $id: string }).$id)).size).toBe(
      kinds.length,
    )
  })

  test('what fits the schema is accepted, for every message of either direction', () => {
    for (const kind of kinds)
      fc.assert(
        fc.property(messageOf(kind), (message) => {
          expect(validates(kind.schema, message)).toBe(true)
          expect(accepts(kind, message)).toBe(true)
        }),
        { numRuns: 400 },
      )
  })

  test('what is a step away from fitting is refused by both, or by neither', () => {
    const sent = fc
      .constantFrom(...kinds)
      .chain((kind) => oneStepFrom(messageOf(kind)).map((message) => ({ kind, message })))
    fc.assert(
      fc.property(sent, ({ kind, message }) => {
        // What travels as JSON is what a schema speaks of.
        let json: unknown
        try {
          json = JSON.parse(JSON.stringify(message) ?? 'null')
        } catch {
          return
        }
        if (JSON.stringify(json).length > MAX_MESSAGE / 2) return
        expect(accepts(kind, json)).toBe(validates(kind.schema, json))
      }),
      { numRuns: 12_000 },
    )
  })
})

describe('P3: whatever comes in', () => {
  test('12,000 values of any kind: nothing throws, and what is no message of ours is passed over', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.json(), fc.string()), (value) => {
        const read = readMessage(value, 'host')
        if (read !== null) expect((value as { ns?: unknown }).ns ?? String(value)).toContain(NAMESPACE)
        expect(({} as Record<string, unknown>).x).toBeUndefined()
      }),
      { numRuns: 12_000 },
    )
  })

  test('12,000 messages with odd parts: nothing throws, and what is accepted has its form', () => {
    const sent = fc
      .constantFrom(...kinds)
      .chain((kind) => oneStepFrom(messageOf(kind)).map((message) => ({ kind, message })))
    fc.assert(
      fc.property(sent, ({ kind, message }) => {
        const read = kind.from === 'app' ? readMessage(message, 'app') : readMessage(message, 'host')
        if (read !== null && !('misfit' in read)) expect(typeof read.payload).toBe('object')
        expect(Object.prototype).not.toHaveProperty('x')
      }),
      { numRuns: 12_000 },
    )
  })

  test('a message that holds itself, or is too large, is refused', () => {
    const endless: Record<string, unknown> = { ...envelope, type: 'ping' }
    endless.payload = endless
    expect(readMessage(endless, 'host')).toMatchObject({ misfit: { code: 'too_large' } })
    const large = { ...envelope, type: 'ping', payload: { more: 'x'.repeat(MAX_MESSAGE) } }
    expect(readMessage(large, 'host')).toMatchObject({ misfit: { code: 'too_large' } })
  })

  test('a pathway may be larger than a message; it has a door of its own', () => {
    const message = { ...envelope, type: 'loadPack', payload: { pack: 'x'.repeat(MAX_MESSAGE * 2) } }
    expect(readMessage(message, 'host')).toMatchObject({ type: 'loadPack' })
  })

  test('another version, an unknown type and a wrong payload each have their own error', () => {
    expect(readMessage({ ns: NAMESPACE, v: 2, type: 'ping', id: 'a' }, 'host')).toEqual({
      misfit: { code: 'version', message: 'This page speaks version 1.', re: 'a' },
    })
    expect(readMessage({ ...envelope, type: 'toString' }, 'host')).toMatchObject({
      misfit: { code: 'unknown_type' },
    })
    expect(readMessage({ ...envelope, type: 'goto', payload: {} }, 'host')).toMatchObject({
      misfit: { code: 'bad_payload', message: 'message.payload.node is missing.' },
    })
    expect(readMessage({ ...envelope, type: 'goto' }, 'host')).toMatchObject({
      misfit: { code: 'bad_payload' },
    })
  })

  test('an object and its JSON are the same message; keys that are not known are passed over', () => {
    const message = { ...envelope, type: 'goto', payload: { node: 'start', more: { deep: [1] } }, extra: 1 }
    expect(readMessage(JSON.stringify(message), 'host')).toEqual(readMessage(message, 'host'))
    expect(readMessage(message, 'host')).toMatchObject({ type: 'goto', payload: { node: 'start' } })
  })
})

test('the modes of the protocol are the screens there are, the outline and the paper', () => {
  expect([...MODES].sort()).toEqual([...SCREENS, 'outline', 'print'].sort())
})

test('P7: nothing that tells of a patient needs less than a host the site has named', () => {
  for (const [type, { level, payload }] of Object.entries(FROM_APP)) {
    // Of a patient, or of somebody who learns.
    const tells = ['patient', 'nodes', 'case'].some((key) => key in payload.properties)
    if (tells && type !== 'result') expect([type, level]).toEqual([type, 2])
  }
  for (const type of [
    'getState',
    'setState',
    'setPatient',
    'setProgress',
    'loadPack',
    'export',
    'highlight',
    'print',
  ] as const)
    expect(FROM_HOST[type].level).toBe(2)
})

test('B5: nothing that is told of a case is a score, or says that somebody has passed', () => {
  for (const type of ['decision', 'progress', 'completed'] as const)
    for (const key of Object.keys(FROM_APP[type].payload.properties))
      expect(key).not.toMatch(/score|pass|grade|points|correct/i)
})
