import type { Pack, Patient, Reach, SafetyPromise, Stance } from '../model/model.ts'
import type { Coded } from './code.ts'
import { type Cone, coneOf, reachCone, reachOf, stanceCone, stanceOf } from './cone.ts'
import { type Patients, patientsOf } from './enumerate.ts'
import type { Judge } from './judge.ts'
import { type Prepared, type PreparedNode, prepare, targetsOf } from './prepare.ts'

/**
 * Proof, not samples. Each question about a pack (can the way reach this node, what is the stance of this option,
 * can this rule fire) is answered for every patient its conditions can tell apart: the cone of the question is
 * enumerated, each class of patient once, and everything that must hold is checked on the way.
 */
export interface Proof {
  readonly pack: string
  readonly version: string
  /** The questions, each with the number of patients it tells apart. */
  readonly cones: readonly ConeCount[]
  /** The sum over the cones: how many patients were looked at. */
  readonly patients: number
  readonly nodes: { readonly all: number; readonly reached: number }
  readonly rules: { readonly all: number; readonly fired: number }
  readonly promises: readonly { readonly id: string; readonly sentence: string; readonly held: boolean }[]
  /** How often one more answer was tried against a finding already settled. */
  readonly settledFindingsTried: number
  readonly faults: readonly ProofFault[]
}

export interface ConeCount {
  readonly question: 'reach' | 'stance' | 'rule'
  readonly subject: string
  readonly attributes: readonly string[]
  readonly patients: number
}

/** What does not hold, with the smallest patient (fewest answers) that shows it. */
export interface ProofFault {
  readonly kind: 'unreachable' | 'cannot-fire' | 'no-next-step' | 'flips' | 'promise' | 'too-large'
  /** The node, rule or promise at fault. */
  readonly subject: string
  /** For a promise or a flip: the node where it shows. */
  readonly node?: string
  /** Absent where no patient exists: that is the fault. */
  readonly patient?: Patient
  /** For a flip or a broken `ignores`: the answer that makes the difference. */
  readonly attribute?: string
  readonly found?: string
  readonly instead?: string
}

export interface ProofProgress {
  readonly done: number
  readonly total: number
}

export interface ProofLimits {
  /** A cone of more patients than this is not enumerated but reported as too large. */
  readonly patientsInOneCone: number
}

const LIMITS: ProofLimits = { patientsInOneCone: 5_000_000 }
const SLICE = 2_048

/** Proves a checked pack in one go. */
export function prove(pack: Pack, limits: ProofLimits = LIMITS): Proof {
  const slices = proveInSlices(pack, limits)
  for (;;) {
    const step = slices.next()
    if (step.done) return step.value
  }
}

/** The same proof, handing back after every few thousand patients, so that a page stays alive. */
export function* proveInSlices(
  pack: Pack,
  limits: ProofLimits = LIMITS,
): Generator<ProofProgress, Proof, undefined> {
  const prepared = prepare(pack)
  const promises = pack.promises.map((promise, place) => ({
    promise,
    judge: prepared.promises[place] as Judge,
    targets: new Set(targetsOf(pack, promise.on)),
  }))
  const questions = [
    ...prepared.nodes.map((node) => reachQuestion(prepared, node, promises)),
    ...prepared.nodes
      .filter((node) => node.node.kind === 'option')
      .map((node) => stanceQuestion(prepared, node, promises)),
    ...prepared.rules.map((_, index) => ruleQuestion(prepared, index)),
  ]
  const total = questions.reduce((sum, question) => sum + question.patients.count, 0)
  const cones: ConeCount[] = []
  const faults: ProofFault[] = []
  let done = 0
  let settledFindingsTried = 0
  for (const question of questions) {
    const { patients } = question
    if (patients.count > limits.patientsInOneCone) {
      faults.push({ kind: 'too-large', subject: question.subject, found: String(patients.count) })
      done += patients.count
      continue
    }
    const answers = new Uint8Array(patients.count)
    const smallest = new Smallest(patients)
    for (let index = 0; index < patients.count; index++) {
      answers[index] = question.answer(patients.at(index), index, smallest)
      done += 1
      if (index % SLICE === SLICE - 1) yield { done, total }
    }
    yield { done, total }
    settledFindingsTried +=
      question.settled === undefined ? 0 : yield* monotone(question, answers, smallest, done, total)
    ignored(question, answers, smallest)
    question.finish?.(answers, smallest)
    faults.push(...smallest.faults())
    cones.push({
      question: question.kind,
      subject: question.subject,
      attributes: patients.attributes,
      patients: patients.count,
    })
  }
  const failed = (kind: ProofFault['kind']) =>
    new Set(faults.filter((fault) => fault.kind === kind).map((fault) => fault.subject))
  const unproved = failed('too-large')
  return {
    pack: pack.id,
    version: pack.version,
    cones,
    patients: cones.reduce((sum, cone) => sum + cone.patients, 0),
    nodes: {
      all: pack.nodes.length,
      reached: pack.nodes.filter((node) => !failed('unreachable').has(node.id) && !unproved.has(node.id))
        .length,
    },
    rules: {
      all: pack.rules.length,
      fired: pack.rules.filter((rule) => !failed('cannot-fire').has(rule.id) && !unproved.has(rule.id))
        .length,
    },
    promises: pack.promises.map(({ id, sentence }) => ({
      id,
      sentence,
      held: !failed('promise').has(id) && unproved.size === 0,
    })),
    settledFindingsTried,
    faults,
  }
}

/** One question of the proof: a cone, and what is checked for each patient of it. */
interface Question {
  readonly kind: ConeCount['question']
  readonly subject: string
  readonly patients: Patients
  /** The answer for one patient as a small number; faults seen on the way are noted. */
  readonly answer: (patient: Coded, index: number, smallest: Smallest) => number
  /** Whether an answer is settled: one more known attribute must then not change it. Absent: not asked. */
  readonly settled?: (answer: number) => boolean
  readonly name: (answer: number) => string
  readonly ignores: readonly SafetyPromise[]
  readonly finish?: (answers: Uint8Array, smallest: Smallest) => void
}

interface PreparedPromise {
  readonly promise: SafetyPromise
  readonly judge: Judge
  readonly targets: ReadonlySet<string>
}

const REACHES: readonly Reach[] = ['off', 'open', 'on']
const STANCE_CODES: readonly Stance[] = [
  'favoured',
  'acceptable',
  'cautioned',
  'avoid',
  'open',
  'silent',
  'unverified',
]

function reachQuestion(
  prepared: Prepared,
  node: PreparedNode,
  promises: readonly PreparedPromise[],
): Question {
  const id = node.node.id
  const own = promises.filter(
    ({ promise, targets }) => targets.has(id) && (promise.never?.reaches.length ?? 0) > 0,
  )
  const goesOn = node.node.kind === 'step' || node.node.kind === 'decision'
  const onward = goesOn ? node.outgoing.map((edge) => edge.judge) : []
  const cone = widened(prepared, reachCone(prepared, node), [...onward, ...own.map(({ judge }) => judge)])
  const reach = reachOf(prepared, node)
  return {
    kind: 'reach',
    subject: id,
    patients: patientsOf(prepared, cone),
    answer: (patient, index, smallest) => {
      const answer = reach(patient)
      if (answer === 'on' && goesOn && onward.every((judge) => judge.truth(patient) === 'false'))
        smallest.note(index, { kind: 'no-next-step', subject: id })
      for (const { promise, judge } of own)
        if (promise.never?.reaches.includes(answer) && judge.truth(patient) === 'true')
          smallest.note(index, { kind: 'promise', subject: promise.id, node: id, found: answer })
      return REACHES.indexOf(answer)
    },
    settled: (answer) => REACHES[answer] !== 'open',
    name: (answer) => REACHES[answer] ?? '',
    ignores: ignoring(promises, id),
    finish: (answers, smallest) => {
      if (!answers.includes(REACHES.indexOf('on')))
        smallest.noteWithoutPatient({ kind: 'unreachable', subject: id })
    },
  }
}

function stanceQuestion(
  prepared: Prepared,
  node: PreparedNode,
  promises: readonly PreparedPromise[],
): Question {
  const id = node.node.id
  const own = promises.filter(
    ({ promise, targets }) => targets.has(id) && (promise.never?.stances.length ?? 0) > 0,
  )
  const cone = widened(
    prepared,
    stanceCone(prepared, node),
    own.map(({ judge }) => judge),
  )
  const stance = stanceOf(prepared, node)
  return {
    kind: 'stance',
    subject: id,
    patients: patientsOf(prepared, cone),
    answer: (patient, index, smallest) => {
      const answer = stance(patient)
      for (const { promise, judge } of own)
        if (promise.never?.stances.includes(answer.stance) && judge.truth(patient) === 'true')
          smallest.note(index, { kind: 'promise', subject: promise.id, node: id, found: answer.stance })
      return STANCE_CODES.indexOf(answer.stance) * 2 + (answer.settled ? 1 : 0)
    },
    settled: (answer) => answer % 2 === 1,
    name: (answer) => `${STANCE_CODES[answer >> 1]}${answer % 2 === 1 ? '' : ', not settled'}`,
    ignores: ignoring(promises, id),
  }
}

function ruleQuestion(prepared: Prepared, index: number): Question {
  const entry = prepared.rules[index]
  if (entry === undefined) throw new Error(`No rule at ${index}.`)
  return {
    kind: 'rule',
    subject: entry.rule.id,
    patients: patientsOf(prepared, coneOf(prepared, [entry.judge])),
    answer: (patient) => (entry.judge.truth(patient) === 'true' ? 1 : 0),
    name: (answer) => (answer === 1 ? 'fires' : 'does not fire'),
    ignores: [],
    finish: (answers, smallest) => {
      if (!answers.includes(1)) smallest.noteWithoutPatient({ kind: 'cannot-fire', subject: entry.rule.id })
    },
  }
}

function ignoring(promises: readonly PreparedPromise[], node: string): SafetyPromise[] {
  return promises
    .filter(({ promise, targets }) => promise.ignores !== undefined && targets.has(node))
    .map(({ promise }) => promise)
}

function widened(prepared: Prepared, cone: Cone, judges: readonly Judge[]): Cone {
  const wider = coneOf(prepared, judges)
  const mentioned = new Set([...cone.attributes, ...wider.attributes])
  return {
    attributes: prepared.code.attributes.filter((id) => mentioned.has(id)),
    comparisons: [...cone.comparisons, ...wider.comparisons],
  }
}

/** One more answer never flips a settled finding. Returns how many pairs were tried. */
function* monotone(
  question: Question,
  answers: Uint8Array,
  smallest: Smallest,
  done: number,
  total: number,
): Generator<ProofProgress, number, undefined> {
  let tried = 0
  for (let index = 0; index < answers.length; index++) {
    const answer = answers[index] ?? 0
    if (index % SLICE === SLICE - 1) yield { done, total }
    if (question.settled?.(answer) !== true) continue
    for (const more of question.patients.oneMore(index)) {
      tried += 1
      const next = answers[more.index] ?? 0
      if (next !== answer)
        smallest.note(index, {
          kind: 'flips',
          subject: question.subject,
          node: question.subject,
          attribute: more.attribute,
          found: question.name(answer),
          instead: question.name(next),
        })
    }
  }
  return tried
}

/** An attribute a promise says is ignored makes no difference to any patient. */
function ignored(question: Question, answers: Uint8Array, smallest: Smallest): void {
  for (const promise of question.ignores) {
    const attribute = promise.ignores
    if (attribute === undefined || !question.patients.attributes.includes(attribute)) continue
    for (let index = 0; index < answers.length; index++) {
      const [blank, ...others] = question.patients.along(index, attribute)
      if (blank !== index) continue
      const other = others.find((candidate) => answers[candidate] !== answers[index])
      if (other !== undefined)
        smallest.note(other, {
          kind: 'promise',
          subject: promise.id,
          node: question.subject,
          attribute,
          found: question.name(answers[other] ?? 0),
          instead: question.name(answers[index] ?? 0),
        })
    }
  }
}

/** Keeps, for each thing that does not hold, the patient with the fewest answers that shows it. */
class Smallest {
  readonly #patients: Patients
  readonly #found = new Map<string, { fault: ProofFault; index: number | undefined; known: number }>()

  constructor(patients: Patients) {
    this.#patients = patients
  }

  note(index: number, fault: ProofFault): void {
    const key = `${fault.kind} ${fault.subject} ${fault.node ?? ''}`
    const before = this.#found.get(key)
    const known = this.#patients.known(index)
    if (before === undefined || known < before.known) this.#found.set(key, { fault, index, known })
  }

  noteWithoutPatient(fault: ProofFault): void {
    this.#found.set(`${fault.kind} ${fault.subject}`, { fault, index: undefined, known: 0 })
  }

  faults(): ProofFault[] {
    return [...this.#found.values()].map(({ fault, index }) =>
      index === undefined ? fault : { ...fault, patient: this.#patients.copy(index) },
    )
  }
}
