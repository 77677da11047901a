import type { Difference, Finding } from '../engine/engine.ts'
import type { Proof, ProofFault } from '../engine/late.ts'
import { attributeOf, type Pack, type Patient } from '../model/model.ts'
import { answerWords, lowerFirst } from './describe.ts'
import { say, sayCount } from './late-messages.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS } from './wording.ts'

/** A proof in words: what was shown for every patient, and each counter-example as a patient a person can read. */
export interface ProofLines {
  readonly facts: readonly string[]
  readonly faults: readonly { readonly fault: ProofFault; readonly text: string }[]
}

export function proofLines(pack: Pack, proof: Proof): ProofLines {
  const held = proof.promises.filter((promise) => promise.held).length
  const stuck = new Set(
    proof.faults.filter(({ kind }) => kind === 'no-next-step').map(({ subject }) => subject),
  )
  const large = proof.faults.filter(({ kind }) => kind === 'too-large').length
  return {
    facts: [
      say('proof.patients', { patients: grouped(proof.patients), cones: grouped(proof.cones.length) }),
      say('proof.nodes', { reached: proof.nodes.reached, all: proof.nodes.all }),
      say('proof.rules', { fired: proof.rules.fired, all: proof.rules.all }),
      stuck.size === 0 ? say('proof.no-dead-end') : sayCount('proof.dead-ends', stuck.size),
      say('proof.promises', { held, all: proof.promises.length }),
      say('proof.monotone', { tried: grouped(proof.settledFindingsTried) }),
      ...(large === 0 ? [] : [sayCount('proof.too-large', large)]),
    ],
    faults: proof.faults.map((fault) => ({ fault, text: faultText(pack, fault) })),
  }
}

function faultText(pack: Pack, fault: ProofFault): string {
  const title = (id: string | undefined) => pack.nodes.find((node) => node.id === id)?.title ?? id ?? ''
  const values = {
    subject: fault.subject,
    title: title(fault.node ?? fault.subject),
    patient: fault.patient === undefined ? '' : patientWords(pack, fault.patient),
    found: fault.found ?? '',
    instead: fault.instead ?? '',
    attribute: lowerFirst(attributeOf(pack, fault.attribute ?? '')?.label ?? fault.attribute ?? ''),
    sentence: pack.promises.find((promise) => promise.id === fault.subject)?.sentence ?? '',
  }
  if (fault.kind === 'promise' && fault.attribute !== undefined) return say('fault.ignores', values)
  return say(`fault.${fault.kind}`, values)
}

/** A patient in words: only what was answered; "a patient of whom nothing is known" when nothing was. */
export function patientWords(pack: Pack, patient: Patient): string {
  const known = pack.attributes.flatMap((attribute) => {
    const answer = patient[attribute.id]
    return answer === undefined ? [] : [`${lowerFirst(attribute.label)}: ${answerWords(attribute, answer)}`]
  })
  return known.length === 0 ? say('fault.blank') : known.join('; ')
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** One node on which two evaluations differ, in words: "Add tacrolimus: favoured, was avoid". */
export function differenceText({ before, after }: Difference): string {
  return say('difference', { title: after.node.title, after: stateWords(after), before: stateWords(before) })
}

/** How a node lies for a patient, and for an option what is said of it. */
export function stateWords(finding: Finding): string {
  const look = LOOK_WORDS[finding.look].word
  if (finding.stance === undefined) return look
  const stance = finding.stance.settled ? STANCE_WORDS[finding.stance.stance].word : NOT_SETTLED.word
  return `${stance} (${look})`
}
