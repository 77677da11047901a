/** Numbers as a person would round them, and answers of unknown origin. */
import { describe, expect, test } from 'vitest'
import {
  attributeOf,
  bandInUnit,
  inUnit,
  type NumberAttribute,
  nearest,
  readAnswer,
  readPatient,
  roundHalfUp,
  toMainUnit,
  writePatient,
} from '../../src/model/model.ts'
import { smallPack } from './small.ts'

const pack = smallPack()
const creatinine: NumberAttribute = {
  id: 'creatinine',
  label: 'Serum creatinine',
  help: 'x',
  stage: 'start',
  claims: [],
  kind: 'number',
  unit: 'mg/dL',
  otherUnits: [{ unit: 'µmol/L', factor: 88.4, decimals: 0 }],
  min: 0.3,
  max: 15,
  step: 0.1,
  decimals: 1,
}

describe('rounding', () => {
  test.each([
    [1.15, 1, 1.2],
    [1.25, 1, 1.3],
    [1.35, 1, 1.4],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [0.05, 1, 0.1],
    [1.149, 1, 1.1],
    [1.1499999999999, 1, 1.2],
    [0.5, 0, 1],
    [-1.15, 1, -1.2],
    [-0.04, 1, 0],
    [0, 1, 0],
    [1e-9, 1, 0],
    [123456789.15, 1, 123456789.2],
    [1e21, 1, 1e21],
    [1e300, 1, 1e300],
    [1.5e15, 0, 1.5e15],
  ])('%d to %d decimals is %d', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded)
  })

  test('what is not a finite number stays what it is', () => {
    expect(roundHalfUp(Number.POSITIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY)
    expect(roundHalfUp(Number.NaN, 1)).toBeNaN()
  })

  test('never minus nought', () => {
    expect(Object.is(roundHalfUp(-0.01, 1), 0)).toBe(true)
  })
})

describe('units', () => {
  test('106 µmol/L and 1.2 mg/dL are the same patient', () => {
    expect(toMainUnit(creatinine, 106, 'µmol/L')).toBe(1.2)
    expect(toMainUnit(creatinine, 1.2, 'mg/dL')).toBe(1.2)
    expect(toMainUnit(creatinine, 1.15, 'mg/dL')).toBe(1.2)
    expect(inUnit(creatinine, 1.2, 'µmol/L')).toBe(106)
    expect(inUnit(creatinine, 1.2, 'mg/dL')).toBe(1.2)
  })

  test('a threshold in the other unit is the band that rounds to it', () => {
    expect(bandInUnit(creatinine, 1.2, 'µmol/L')).toEqual([102, 110])
    expect(bandInUnit(creatinine, 1.2, 'mg/dL')).toEqual([1.2, 1.2])
    for (let tenth = 3; tenth <= 150; tenth++) {
      const value = tenth / 10
      const [low, high] = bandInUnit(creatinine, value, 'µmol/L')
      expect(
        [low - 1, low, high, high + 1].map((edge) => toMainUnit(creatinine, edge, 'µmol/L') === value),
      ).toEqual([false, true, true, false])
    }
  })

  test('a unit that is not known is none', () => {
    expect(toMainUnit(creatinine, 1, 'g/L')).toBeNull()
    expect(toMainUnit(creatinine, 1, '__proto__')).toBeNull()
  })
})

describe('one answer', () => {
  test('a number is rounded before it is held against the range', () => {
    const read = (value: number, unit: string) => readAnswer(creatinine, { value, unit })
    expect(read(0.25, 'mg/dL')).toEqual({ answer: 0.3 })
    expect(read(15.04, 'mg/dL')).toEqual({ answer: 15 })
    expect(read(15.05, 'mg/dL')).toEqual({
      problem: '"creatinine": 15.05 mg/dL is out of range. Allowed: 0.3 to 15 mg/dL.',
    })
    expect(read(0.24, 'mg/dL')).toHaveProperty('problem')
    expect(read(1e300, 'mg/dL')).toHaveProperty('problem')
    expect(readAnswer({ ...creatinine, min: 0 }, { value: 1e300, unit: 'mg/dL' })).toHaveProperty('problem')
    expect(read(-1, 'mg/dL')).toHaveProperty('problem')
  })

  test.each([
    [
      1.2,
      '"creatinine": 1.2 is not a number with a unit. Allowed: {"value": number, "unit": one of "mg/dL", "µmol/L"}, or null.',
    ],
    [
      '1.2 mg/dL',
      '"creatinine": "1.2 mg/dL" is not a number with a unit. Allowed: {"value": number, "unit": one of "mg/dL", "µmol/L"}, or null.',
    ],
    [{ value: 1 }, '"creatinine": unknown unit undefined. Allowed: mg/dL, µmol/L.'],
    [{ value: 1, unit: 'g/L' }, '"creatinine": unknown unit "g/L". Allowed: mg/dL, µmol/L.'],
    [
      { value: '1', unit: 'mg/dL' },
      '"creatinine": the value "1" is not a number. Allowed: {"value": number, "unit": one of "mg/dL", "µmol/L"}, or null.',
    ],
    [
      { value: Number.NaN, unit: 'mg/dL' },
      '"creatinine": the value NaN is not a number. Allowed: {"value": number, "unit": one of "mg/dL", "µmol/L"}, or null.',
    ],
    [
      { value: 1, unit: 'mg/dL', at: 'x' },
      '"creatinine": unknown field "at". Allowed: {"value": number, "unit": one of "mg/dL", "µmol/L"}, or null.',
    ],
    [
      [],
      '"creatinine": a list is not a number with a unit. Allowed: {"value": number, "unit": one of "mg/dL", "µmol/L"}, or null.',
    ],
  ])('%j is not one', (input, problem) => {
    expect(readAnswer(creatinine, input)).toEqual({ problem })
  })
})

describe('a patient', () => {
  test('what fits is kept, what does not is named with what is allowed', () => {
    const { patient, problems } = readPatient(pack, {
      colour: 'reed',
      levle: { value: 1, unit: 'mg/dL' },
      prior: null,
      level: { value: 106, unit: 'µmol/L' },
    })
    expect(patient).toEqual({ prior: null, level: 1.2 })
    expect(problems).toEqual([
      {
        attribute: 'colour',
        message: '"colour": "reed" is not a choice. Allowed: red, blue, green, or null.',
      },
      {
        attribute: 'levle',
        message: 'Unknown attribute "levle". Did you mean "level"? Allowed: colour, level, prior, place.',
      },
    ])
  })

  test.each([[null], [undefined], ['x'], [7], [[]], [() => 1]])('%s is none', (input) => {
    expect(readPatient(pack, input)).toEqual({
      patient: {},
      problems: [{ attribute: '', message: 'A patient is an object of attribute ids and answers.' }],
    })
  })

  test('keys every object has are unknown attributes and pollute nothing', () => {
    const input = JSON.parse(
      '{"__proto__":{"polluted":true},"constructor":"red","toString":null,"hasOwnProperty":1}',
    )
    const { patient, problems } = readPatient(pack, input)
    expect(problems.map(({ attribute }) => attribute)).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
    ])
    expect(Object.getPrototypeOf(patient)).toBe(Object.prototype)
    expect('polluted' in patient).toBe(false)
    expect(attributeOf(pack, '__proto__')).toBeUndefined()
  })

  test('a record of thousands of unknown answers, deep and long, is named and ends', () => {
    let deep: unknown = 1
    for (let level = 0; level < 100_000; level++) deep = [deep]
    const input = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x${index}`, deep]))
    expect(readPatient(pack, { ...input, colour: deep, level: deep }).problems).toHaveLength(5_002)
    expect(readPatient(pack, { ['y'.repeat(1_000_000)]: 1 }).problems[0]?.message.length).toBeLessThan(200)
  })

  test('written down and read again it is the same', () => {
    const patient = { colour: 'red', level: 1.2, prior: null }
    expect(writePatient(pack, patient)).toEqual({
      colour: 'red',
      level: { value: 1.2, unit: 'mg/dL' },
      prior: null,
    })
    expect(readPatient(pack, writePatient(pack, patient))).toEqual({ patient, problems: [] })
  })
})

test('the nearest word is near', () => {
  expect(nearest('pregnacy', ['prior-mmf', 'pregnancy'])).toBe('pregnancy')
  expect(nearest('Pregnancy', ['pregnancy'])).toBe('pregnancy')
  expect(nearest('HK', ['id', 'label'])).toBeUndefined()
  expect(nearest('', ['id'])).toBeUndefined()
  expect(nearest('x'.repeat(100), ['x'.repeat(99)])).toBeUndefined()
})
