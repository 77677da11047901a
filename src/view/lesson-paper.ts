import { evaluate } from '../engine/engine.ts'
import type { Discrepancy, Lesson, Pack, PathwayNode, RoomQuestion, Source } from '../model/model.ts'
import type { UnitPreference } from './describe.ts'
import { type ClaimView, claimViews } from './evidence.ts'
import { type LessonView, lessonView, type Piece, patientsOf } from './lesson.ts'
import { sourcesOf } from './paper.ts'

/**
 * How much of what could be told is told on paper: what the room may have, the same with the answers, and the form
 * of the one who teaches, with the notes.
 */
export const PAPER_FORMS = ['open', 'answers', 'notes'] as const
export type PaperForm = (typeof PAPER_FORMS)[number]

/** What a sheet of paper says of a lesson: every stop with all it shows. What a form does not tell is not in it. */
export interface LessonPaper {
  readonly title: string
  readonly about: string
  readonly minutes: number
  readonly stops: readonly PaperStop[]
  /** Claims that the answers and the steps rest on and no stop shows in full; with the answers only. */
  readonly claims: readonly ClaimView[]
  /** Where the article and its papers differ on these in a way that matters, and no stop shows it. */
  readonly discrepancies: readonly Discrepancy[]
  /** The papers behind the claims and the figures. */
  readonly sources: readonly Source[]
}

export type ShownPiece = Exclude<Piece, { kind: 'answer' }>

export interface PaperStop {
  readonly code: string
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly focus: readonly PathwayNode[]
  /** The patient, as far as this stop brings one: the story, and what is answered otherwise. */
  readonly started: LessonView['started']
  readonly answers: readonly string[]
  /** The stop whose patient this one goes on with. */
  readonly sameAs: string | undefined
  readonly question: Pick<RoomQuestion, 'text' | 'options'> | undefined
  readonly answer: Extract<Piece, { kind: 'answer' }> | undefined
  readonly shown: readonly ShownPiece[]
  readonly notes: string | undefined
}

/** The paper of a lesson in one of its forms; each stop for the patient it has. */
export function lessonPaperOf(
  pack: Pack,
  lesson: Lesson,
  form: PaperForm,
  units: UnitPreference = {},
): LessonPaper {
  const told = form !== 'open'
  const patients = patientsOf(pack, lesson)
  let brought: string | undefined
  const stops = lesson.stops.flatMap((stop, place): PaperStop[] => {
    const evaluation = evaluate(pack, patients[place] ?? {})
    const view = lessonView(evaluation, lesson, place, 0, units)
    if (view === undefined) return []
    const pieces = Array.from({ length: view.steps }, (_, index) => index + 1).flatMap(
      (shown) => lessonView(evaluation, lesson, place, shown, units)?.piece ?? [],
    )
    const brings = view.started !== undefined || view.answers.length > 0
    const sameAs = brings ? undefined : brought
    if (brings) brought = view.code
    return [
      {
        code: view.code,
        id: view.id,
        title: view.title,
        minutes: stop.minutes,
        focus: pack.nodes.filter(({ id }) => view.focus.includes(id)),
        started: view.started,
        answers: view.answers,
        sameAs,
        question: view.question,
        answer: told ? pieces.find((piece) => piece.kind === 'answer') : undefined,
        shown: pieces.filter((piece) => piece.kind !== 'answer'),
        notes: form === 'notes' ? stop.notes : undefined,
      },
    ]
  })
  return {
    title: lesson.title,
    about: lesson.about,
    minutes: lesson.minutes,
    stops,
    ...restsOf(pack, stops, told),
  }
}

/** What the stops rest on beside what they show themselves. */
function restsOf(
  pack: Pack,
  stops: readonly PaperStop[],
  told: boolean,
): Pick<LessonPaper, 'claims' | 'discrepancies' | 'sources'> {
  const pieces = stops.flatMap(({ shown }) => shown)
  const cards = pieces.flatMap((piece) => (piece.kind === 'claim' ? [piece.view] : []))
  const asides = pieces.flatMap((piece) => (piece.kind === 'node' ? piece.stop.claims : []))
  const answers = stops.flatMap(({ answer }) => claimViews(pack, answer?.question.claims ?? []))
  const named = new Set([...asides, ...answers].map(({ claim }) => claim.id))
  const shown = new Set(cards.map(({ claim }) => claim.id))
  const everyClaim = claimViews(
    pack,
    pack.claims.map(({ id }) => id).filter((id) => shown.has(id) || (told && named.has(id))),
  )
  const shownApart = new Set(
    pieces.flatMap((piece) => (piece.kind === 'discrepancy' ? [piece.discrepancy.id] : [])),
  )
  const about = new Set(everyClaim.flatMap(({ discrepancies }) => discrepancies.map(({ id }) => id)))
  const cited = new Set([
    ...sourcesOf(pack, everyClaim).map(({ id }) => id),
    ...pieces.flatMap((piece) => (piece.kind === 'figures' ? [piece.source.id] : [])),
  ])
  return {
    claims: everyClaim.filter(({ claim }) => !shown.has(claim.id)),
    discrepancies: pack.discrepancies.filter(
      ({ id, severity }) =>
        about.has(id) && !shownApart.has(id) && (severity === 'high' || severity === 'moderate'),
    ),
    sources: pack.sources.filter(({ id }) => cited.has(id)),
  }
}
