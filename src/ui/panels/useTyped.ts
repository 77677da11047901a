import { useState } from 'react'
import { inUnit, type NumberAttribute, readAnswer } from '../../model/model.ts'
import { say } from '../../view/view.ts'
import { useActions } from '../useExplorer.tsx'

type Answer = number | null | undefined

interface Read {
  readonly answer?: number
  readonly fault?: Fault
}

/** The first two may still be on their way to an answer, and are not complained of before the field is left. */
type Fault = 'unfinished' | 'too-small' | 'too-large' | 'not-a-number'

/** What a person is typing, which answer stood when they did, and what is wrong with it. */
interface Typed {
  readonly text: string
  readonly unit: string
  readonly answer: Answer
  readonly fault?: Fault
}

/**
 * A number as it is typed: kept letter by letter while it is not finished, answered as soon as it can be, rounded
 * to the main unit. One visit to the field is one act. A text that is no answer leaves the answer as it was before
 * the visit, so that nothing is lost on the way to “20” over “2”. An answer given elsewhere replaces the text.
 */
export function useTyped(attribute: NumberAttribute, answer: Answer, unit: string) {
  const { answer: give, forget } = useActions()
  const [typed, setTyped] = useState<Typed | null>(null)
  const [visit, setVisit] = useState<{ before: Answer; acted: boolean; there: boolean }>()
  const current = typed !== null && typed.unit === unit && typed.answer === answer ? typed : null
  const onItsWay = current?.fault === 'too-small' || current?.fault === 'unfinished'
  const fault = onItsWay && visit?.there ? undefined : current?.fault

  const settle = (next: Answer) => {
    if (next === answer) return
    if (next === undefined) forget(attribute.id)
    else give(attribute.id, next, { continues: visit?.acted ?? false })
    setVisit({ before: visit === undefined ? answer : visit.before, acted: true, there: true })
  }
  const type = (text: string, asUnit = unit) => {
    const read = text.trim() === '' ? NOTHING : readTyped(attribute, text.trim(), asUnit)
    const kept = read.answer ?? (visit?.acted ? visit.before : answer)
    setTyped({ text, unit: asUnit, answer: kept, ...(read.fault === undefined ? {} : { fault: read.fault }) })
    settle(kept)
  }

  return {
    text: current?.text ?? (typeof answer === 'number' ? inNumber(attribute, answer, unit) : ''),
    fault: fault === undefined ? undefined : faultWords(attribute, current?.text ?? '', unit, fault),
    /** The text is another number than the one it counts as. */
    rounds:
      current !== null &&
      current.fault === undefined &&
      typeof answer === 'number' &&
      numberOf(current.text) !== inUnit(attribute, answer, unit),
    type,
    /** Reads a text that was no answer again, as of another unit: the number may have been right. */
    retype: (asUnit: string) => current?.fault !== undefined && type(current.text, asUnit),
    enter: () => setVisit({ before: answer, acted: false, there: true }),
    leave: () => {
      if (current?.text.trim() === '' && answer !== undefined) forget(attribute.id)
      if (current?.fault === undefined) setTyped(null)
      setVisit(undefined)
    },
  }
}

const NOTHING: Read = {}

const numberOf = (text: string) => Number(text.trim().replace(',', '.'))

/** A text as an answer, or what is wrong with it. A comma is a decimal point. */
function readTyped(attribute: NumberAttribute, text: string, unit: string): Read {
  if (/^[+-]?[.,]?$/.test(text)) return { fault: 'unfinished' }
  if (!/^[+-]?\d*[.,]?\d*$/.test(text)) return { fault: 'not-a-number' }
  const value = numberOf(text)
  const read = readAnswer(attribute, { value, unit })
  if ('answer' in read && typeof read.answer === 'number') return { answer: read.answer }
  return { fault: value < inUnit(attribute, attribute.min, unit) ? 'too-small' : 'too-large' }
}

/** The number alone, as the field shows it. */
function inNumber(attribute: NumberAttribute, value: number, unit: string): string {
  const other = attribute.otherUnits.find((each) => each.unit === unit)
  return inUnit(attribute, value, unit).toFixed(other?.decimals ?? attribute.decimals)
}

function faultWords(attribute: NumberAttribute, text: string, unit: string, fault: Fault): string {
  const range = (each: string) =>
    say('patient.allowed', {
      low: inUnit(attribute, attribute.min, each),
      high: inUnit(attribute, attribute.max, each),
      unit: each,
    })
  const others = [attribute.unit, ...attribute.otherUnits.map((other) => other.unit)].filter(
    (each) => each !== unit,
  )
  const allowed =
    others.length === 0
      ? range(unit)
      : say('patient.allowed-other', { allowed: range(unit), other: others.map(range).join('; ') })
  return fault === 'not-a-number' || fault === 'unfinished'
    ? say('patient.not-a-number', { text, allowed })
    : say('patient.out-of-range', { text, unit, allowed })
}
