import type { Attribute, Comparison, Patient } from '../model/model.ts'
import { type AnswerClass, classesOf } from './classes.ts'

/**
 * A patient in numbers, by place: first for each attribute the class of the answer, then for each criterion whether
 * it holds (2) or not (1); 0 is what is not known. Conditions ask of an answer only on which side of them it lies, so
 * its class is all they need to see; and they are judged so often (all of them at a click, a million times in a
 * proof) that it pays to look it up once. A plain array, because a typed one of this size costs more to make than to
 * fill.
 */
export type Coded = number[]

/** A set of places: a bit for each. */
export type Places = Uint32Array

export function hasPlace(places: Places, place: number): boolean {
  return ((places[place >> 5] as number) & (1 << (place & 31))) !== 0
}

export function addPlace(places: Places, place: number): void {
  places[place >> 5] = (places[place >> 5] as number) | (1 << (place & 31))
}

export function addPlaces(places: Places, more: Places): void {
  for (let word = 0; word < places.length; word++)
    places[word] = (places[word] as number) | (more[word] as number)
}

/** How patients are put in numbers, and numbers in words again. */
export interface Code {
  /** The attributes by place: by stage, then pack order, as every list of attributes is. */
  readonly attributes: readonly string[]
  readonly placeOf: ReadonlyMap<string, number>
  readonly placeOfCriterion: ReadonlyMap<string, number>
  /** The classes of each attribute, by place: those that the comparisons can tell apart. */
  readonly classes: readonly (readonly AnswerClass[])[]
  /** The number of an answer: one more than the place of its class, 0 for what is not known. */
  readonly numberOf: (place: number, answer: Patient[string] | undefined) => number
  /** The answers of a patient; of no criterion is it known yet whether it holds. */
  readonly answersOf: (patient: Patient) => Coded
  readonly noPlaces: () => Places
  /** The attributes of a set of places, in the order of every list. */
  readonly attributesAt: (places: Places) => string[]
}

/** The code for patients with these attributes, as far as these comparisons can tell them apart. */
export function codeFor(
  attributes: readonly Attribute[],
  criteria: readonly string[],
  comparisons: Iterable<Comparison>,
): Code {
  const about = new Map<string, Comparison[]>(attributes.map(({ id }) => [id, []]))
  for (const comparison of comparisons) about.get(comparison.attribute)?.push(comparison)
  const ids = attributes.map(({ id }) => id)
  const size = ids.length + criteria.length
  const classes = attributes.map((attribute) => classesOf(attribute, about.get(attribute.id) ?? []))
  const ofChoices = classes.map(numbersOfChoices)
  const lowsOf = classes.map(lowsIn)
  const numberOf = (place: number, answer: Patient[string] | undefined) => {
    if (answer === undefined || answer === null) return 0
    if (typeof answer === 'string') return ofChoices[place]?.get(answer) ?? 0
    const lows = lowsOf[place] as readonly number[]
    let number = 1
    while (number < lows.length && answer >= (lows[number] as number)) number += 1
    return number
  }
  return {
    attributes: ids,
    placeOf: new Map(ids.map((id, place) => [id, place])),
    placeOfCriterion: new Map(criteria.map((id, index) => [id, ids.length + index])),
    classes,
    numberOf,
    answersOf: (patient) => {
      const coded: Coded = new Array<number>(size).fill(0)
      for (let place = 0; place < ids.length; place++)
        coded[place] = numberOf(place, patient[ids[place] as string])
      return coded
    },
    noPlaces: () => new Uint32Array(Math.ceil(size / 32)),
    attributesAt: (places) => {
      const found: string[] = []
      for (let word = 0; word < places.length; word++)
        for (let left = places[word] as number; left !== 0; left &= left - 1) {
          const id = ids[word * 32 + 31 - Math.clz32(left & -left)]
          if (id !== undefined) found.push(id)
        }
      return found
    },
  }
}

function numbersOfChoices(classes: readonly AnswerClass[]): ReadonlyMap<string, number> {
  return new Map(
    classes.flatMap(({ choices }, place) => choices.map((choice) => [choice, place + 1] as const)),
  )
}

function lowsIn(classes: readonly AnswerClass[]): number[] {
  return classes.flatMap(({ interval }) => interval?.low ?? [])
}
