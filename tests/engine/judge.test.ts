import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeOf, reasonOf } from '../../src/engine/engine.ts'
import type { Condition, Patient, Truth } from '../../src/model/model.ts'
import { conditionOver, patientOver } from '../support/arbitrary.ts'
import { choice, number, packOf } from '../support/pack.ts'

const pack = packOf({
  attributes: [choice('a', 'yes', 'no'), choice('b', 'yes', 'no'), number('creatinine')],
  criteria: [{ id: 'a-holds', label: 'a holds', when: { attribute: 'a', is: 'yes' } }],
})
const A: Condition = { attribute: 'a', is: 'yes' }
const B: Condition = { attribute: 'b', is: 'yes' }
const answerFor: Record<Truth, string | null> = { true: 'yes', false: 'no', unknown: null }

describe('a condition in three values', () => {
  const rows: [Truth, Truth, Truth, Truth][] = [
    ['true', 'true', 'true', 'true'],
    ['true', 'false', 'false', 'true'],
    ['true', 'unknown', 'unknown', 'true'],
    ['false', 'true', 'false', 'true'],
    ['false', 'false', 'false', 'false'],
    ['false', 'unknown', 'false', 'unknown'],
    ['unknown', 'true', 'unknown', 'true'],
    ['unknown', 'false', 'false', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ]
  it.each(rows)('joins %s with %s to %s (all) and %s (any)', (a, b, all, any) => {
    const patient = { a: answerFor[a], b: answerFor[b] }
    expect(judgeOf({ all: [A, B] }, pack).truth(patient)).toBe(all)
    expect(judgeOf({ any: [A, B] }, pack).truth(patient)).toBe(any)
  })

  it.each([
    ['true', 'false'],
    ['false', 'true'],
    ['unknown', 'unknown'],
  ] as [Truth, Truth][])('turns %s into %s under not', (a, negated) => {
    expect(judgeOf({ not: A }, pack).truth({ a: answerFor[a] })).toBe(negated)
  })

  it('is unknown for an attribute that was not asked and for one asked and not known', () => {
    expect(judgeOf(A, pack).truth({})).toBe('unknown')
    expect(judgeOf(A, pack).truth({ a: null })).toBe('unknown')
  })

  it('is always true when it is absent', () => {
    expect(judgeOf(undefined, pack).truth({})).toBe('true')
  })

  it.each([
    [{ attribute: 'creatinine', below: 1.2 }, 1.1, 1.2],
    [{ attribute: 'creatinine', atMost: 1.2 }, 1.2, 1.3],
  ] as [Condition, number, number][])(
    'puts the threshold on its right side: %j',
    (condition, inside, outside) => {
      const judge = judgeOf(condition, pack)
      expect(judge.truth({ creatinine: inside })).toBe('true')
      expect(judge.truth({ creatinine: outside })).toBe('false')
    },
  )

  it.each([
    [{ attribute: 'creatinine', atLeast: 1.2 }, 1.2, 1.1],
    [{ attribute: 'creatinine', above: 1.2 }, 1.3, 1.2],
  ] as [Condition, number, number][])(
    'puts the threshold on its right side: %j',
    (condition, inside, outside) => {
      const judge = judgeOf(condition, pack)
      expect(judge.truth({ creatinine: inside })).toBe('true')
      expect(judge.truth({ creatinine: outside })).toBe('false')
    },
  )

  it('looks through a named criterion', () => {
    expect(judgeOf({ criterion: 'a-holds' }, pack).truth({ a: 'yes' })).toBe('true')
    expect([...judgeOf({ criterion: 'a-holds' }, pack).attributes]).toEqual(['a'])
  })

  it('names as missing only what can still matter', () => {
    const missing = (condition: Condition, patient: Patient) => {
      const into = new Set<string>()
      judgeOf(condition, pack).missing(patient, into)
      return [...into]
    }
    expect(missing({ any: [A, B] }, { a: 'yes' })).toEqual([])
    expect(missing({ any: [A, B] }, { a: 'no' })).toEqual(['b'])
    expect(missing({ all: [{ any: [A, B] }, { attribute: 'creatinine', below: 1 }] }, { a: 'yes' })).toEqual([
      'creatinine',
    ])
  })

  it('has the truth of its tree of reasons, for every condition and patient', () => {
    fc.assert(
      fc.property(conditionOver(pack), patientOver(pack), (condition, patient) => {
        expect(reasonOf(condition, pack, patient).truth).toBe(judgeOf(condition, pack).truth(patient))
      }),
    )
  })

  it('is missing something exactly when it is unknown, and is settled once that is answered', () => {
    fc.assert(
      fc.property(
        conditionOver(pack),
        patientOver(pack),
        patientOver(pack, 1),
        (condition, patient, full) => {
          const judge = judgeOf(condition, pack)
          const into = new Set<string>()
          judge.missing(patient, into)
          expect(into.size > 0).toBe(judge.truth(patient) === 'unknown')
          const answered = {
            ...patient,
            ...Object.fromEntries([...into].map((id) => [id, full[id] ?? null])),
          }
          expect(judge.truth(answered)).not.toBe('unknown')
        },
      ),
    )
  })
})
