import type { Patient } from '../model/model.ts'
import { type AnswerClass, classesOf } from './classes.ts'
import type { Coded } from './code.ts'
import type { Cone } from './cone.ts'
import type { Prepared } from './prepare.ts'

/**
 * All patients that a cone can tell apart, one for each class, numbered from 0. The digits of a number are the
 * classes of the attributes, the first attribute changing slowest; digit 0 is unknown, so 0 is the blank patient.
 */
export interface Patients {
  readonly count: number
  readonly attributes: readonly string[]
  /** The patient of a number. The same numbers are written over: read them before asking for the next. */
  readonly at: (index: number) => Coded
  /** How many attributes the patient of a number has answered. */
  readonly known: (index: number) => number
  /** For each attribute this patient has not answered: the numbers of the patients who have answered it too. */
  readonly oneMore: (index: number) => readonly { attribute: string; index: number }[]
  /** A copy that keeps only what was answered. */
  readonly copy: (index: number) => Patient
  /** The numbers of all patients who differ from this one in the attribute alone, itself included. */
  readonly along: (index: number, attribute: string) => readonly number[]
}

export function patientsOf(prepared: Prepared, cone: Cone): Patients {
  const attributes = cone.attributes
  const classes = attributes.map((id): readonly AnswerClass[] => {
    const attribute = prepared.pack.attributes.find((candidate) => candidate.id === id)
    return attribute === undefined ? [] : classesOf(attribute, cone.comparisons)
  })
  const radix = classes.map((list) => list.length + 1)
  const weight = radix.map((_, index) => radix.slice(index + 1).reduce((product, size) => product * size, 1))
  const { code } = prepared
  const places = attributes.map((id) => code.placeOf.get(id) ?? 0)
  const numbers = classes.map((list, at) =>
    [null, ...list.map(({ answer }) => answer)].map((answer) => code.numberOf(places[at] ?? 0, answer)),
  )
  const coded = code.answersOf({})
  const digit = (index: number, place: number) =>
    Math.floor(index / (weight[place] ?? 1)) % (radix[place] ?? 1)
  const along = (index: number, attribute: string) => {
    const place = attributes.indexOf(attribute)
    if (place < 0) return [index]
    const base = index - digit(index, place) * (weight[place] ?? 1)
    return Array.from({ length: radix[place] ?? 1 }, (_, value) => base + value * (weight[place] ?? 1))
  }
  return {
    count: radix.reduce((product, size) => product * size, 1),
    attributes,
    at: (index) => {
      for (let place = 0; place < attributes.length; place++)
        coded[places[place] as number] = numbers[place]?.[digit(index, place)] ?? 0
      prepared.settle(coded)
      return coded
    },
    known: (index) => attributes.filter((_, place) => digit(index, place) > 0).length,
    oneMore: (index) =>
      attributes.flatMap((attribute, place) =>
        digit(index, place) > 0
          ? []
          : along(index, attribute)
              .slice(1)
              .map((other) => ({ attribute, index: other })),
      ),
    along,
    copy: (index) =>
      Object.fromEntries(
        attributes.flatMap((id, place) => {
          const answer = classes[place]?.[digit(index, place) - 1]?.answer
          return answer === undefined ? [] : [[id, answer]]
        }),
      ),
  }
}
