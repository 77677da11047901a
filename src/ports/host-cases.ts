/**
 * What the page around this one is told of a learner's way through a case: what was committed, how far they are, that
 * they came to the end. Codes of the pathway, and no score (docs/decisions/no-score-is-told.md).
 */
import type { VERDICTS_TOLD } from '../model/late.ts'
import type { Case, Decision, DecisionOption, Pack, Verdict } from '../model/model.ts'
import { type CaseProgress, firstAnswer, fitted, type Learner } from '../store/late.ts'
import type { Explorer } from '../store/store.ts'
import type { Post } from './host-news.ts'

const TOLD: Readonly<Record<Verdict, (typeof VERDICTS_TOLD)[number]>> = {
  article: 'reference',
  defensible: 'defensible',
  'not-supported': 'unsupported',
  avoid: 'contraindicated',
}

/** As long as a time is told to be, in milliseconds: a day. */
const LONGEST = 86_400_000

/** Tells from now on; gives what ends it. What was done before is not told again. */
export function tellCases({ getState, subscribe }: Explorer, learner: Learner, post: Post): () => void {
  /** Since when the question has been on the screen, and how long each answer took from then. */
  let since = performance.now()
  const took = new Map<string, number>()

  const tellAnswer = (each: Case, { answers }: CaseProgress, index: number) => {
    const answer = answers[index]
    const [decision, option] = found(each, answer)
    if (answer === undefined || decision === undefined || option === undefined) return
    const ms = took.get(`${each.id} ${index}`)
    post('decision', {
      case: each.id,
      decision: decision.id,
      node: decision.node,
      option: option.id,
      verdict: TOLD[option.verdict],
      attempt: answers.slice(0, index + 1).filter((other) => other.decision === decision.id).length,
      ...(ms === undefined ? {} : { ms }),
    })
  }

  const tellCase = (pack: Pack, each: Case, now: CaseProgress, before: CaseProgress | undefined) => {
    const last = now.answers.length - 1
    // What comes from a file is nothing a learner did here: everything of it is another object.
    const committed = last === before?.answers.length && now.finished === before.finished
    const finished = now.debriefed && before?.debriefed === false && now.answers === before.answers
    if (committed) took.set(`${each.id} ${last}`, Math.min(LONGEST, Math.round(performance.now() - since)))
    if (committed || now.step !== before?.step) since = performance.now()
    // In an exam what is said of the answers waits for the end, for the page around it too.
    if (committed && (!now.exam || now.debriefed)) tellAnswer(each, now, last)
    if (finished && now.exam) for (const index of now.answers.keys()) tellAnswer(each, now, index)
    const { decisions = [] } = each
    const [done, doneBefore] = [now, before].map((progress) => doneOf(each, progress))
    if (done === undefined) return
    const scaled = done / decisions.length
    if (done !== doneBefore || before === undefined)
      post('progress', { case: each.id, done, total: decisions.length, scaled })
    if (finished)
      post('completed', { case: each.id, scaled, route: routeOf(each, now), contentVersion: pack.version })
  }

  const stops = [
    subscribe(({ view }, { view: before }) => {
      if (view.item !== before.item || view.screen !== before.screen) since = performance.now()
    }),
    learner.subscribe((now, before) => {
      const { packs } = getState()
      for (const pack of packs)
        for (const each of pack.cases) {
          const [progress, old] = [now, before].map(({ cases }) => cases[pack.id]?.[each.id])
          if (progress !== undefined && progress !== old && (each.decisions ?? []).length > 0)
            tellCase(pack, each, progress, old)
        }
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function found(
  { decisions = [] }: Case,
  answer: CaseProgress['answers'][number] | undefined,
): [Decision | undefined, DecisionOption | undefined] {
  const decision = decisions.find(({ id }) => id === answer?.decision)
  return [decision, decision?.options.find(({ id }) => id === answer?.option)]
}

/** How many decisions of a case have an answer. */
function doneOf(each: Case, progress: CaseProgress | undefined): number {
  if (progress === undefined) return 0
  const { answers } = fitted(progress, each)
  return new Set(answers.map(({ decision }) => decision)).size
}

/** The way of the learner: each place where they decided, and the step their first answer takes. */
function routeOf({ decisions = [] }: Case, progress: CaseProgress): string[] {
  const way = decisions.flatMap(({ id, node, options }) => {
    const takes = options.find((option) => option.id === firstAnswer(progress, id))?.takes
    return takes === undefined ? [node] : [node, takes]
  })
  return way.filter((node, index) => node !== way[index - 1])
}
