/** Answers "does everything a lesson names exist, and does its time add up?", for a lesson of a pack or of a file. */
import { type Faults, type Path, suggest } from './faults.ts'
import type { Lesson, LessonStop, Pack, Shown } from './pack.ts'
import { readPatient } from './patient.ts'

type Named = readonly { readonly id: string }[]

/** As many options as a room can hold hands up for, and as many stops as anyone presents. */
const MOST_OPTIONS = 6
const MOST_STOPS = 60

/** Adds every error of meaning of one lesson; the lesson has passed the schema, and stands at `path`. */
export function checkLesson(pack: Pack, lesson: Lesson, path: Path, faults: Faults): void {
  if (lesson.stops.length > MOST_STOPS)
    faults.error(
      [...path, 'stops'],
      `A lesson has at most ${MOST_STOPS} stops; this one has ${lesson.stops.length}.`,
    )
  const seen = new Set<string>()
  for (const [index, stop] of lesson.stops.entries()) {
    if (faults.full) return
    const place = [...path, 'stops', index]
    if (seen.has(stop.id))
      faults.error([...place, 'id'], `The stop "${stop.id}" stands twice in this lesson.`)
    seen.add(stop.id)
    checkStop(pack, stop, index === 0, place, faults)
  }
  const minutes = lesson.stops.reduce((sum, stop) => sum + stop.minutes, 0)
  if (Math.abs(minutes - lesson.minutes) > 0.01)
    faults.error(
      [...path, 'minutes'],
      `The stops take ${minutes} minutes together, and the lesson says ${lesson.minutes}.`,
    )
}

function checkStop(pack: Pack, stop: LessonStop, first: boolean, path: Path, faults: Faults): void {
  const known = (kind: string, list: Named, id: string, place: Path) => {
    if (!list.some((each) => each.id === id))
      faults.error(
        place,
        () =>
          `There is no ${kind} "${id}".${suggest(
            id,
            list.map((each) => each.id),
          )}`,
      )
  }
  for (const [index, id] of stop.focus.entries()) known('node', pack.nodes, id, [...path, 'focus', index])
  if (stop.case !== undefined) known('case', pack.cases, stop.case, [...path, 'case'])
  if (first && stop.case === undefined && Object.keys(stop.answers).length === 0)
    faults.error(path, 'The first stop has no patient; name a case, or write answers.')
  for (const { attribute, message } of readPatient(pack, stop.answers).problems)
    faults.error([...path, 'answers', ...(attribute === '' ? [] : [attribute])], message)
  for (const [index, shown] of stop.shows.entries()) checkShown(pack, shown, [...path, 'shows', index], known)
  const { question } = stop
  if (question === undefined) return
  const place = [...path, 'question']
  if (question.options.length < 2 || question.options.length > MOST_OPTIONS)
    faults.error([...place, 'options'], `A question has 2 to ${MOST_OPTIONS} options.`)
  for (const [index, id] of question.claims.entries())
    known('claim', pack.claims, id, [...place, 'claims', index])
  const ids = question.options.map(({ id }) => id)
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index)
      faults.error([...place, 'options', index], `The option "${id}" stands twice.`)
  for (const key of ['article', 'papers'] as const) {
    const id = question[key]
    if (id !== undefined) known('option', question.options, id, [...place, key])
  }
}

function checkShown(
  pack: Pack,
  shown: Shown,
  path: Path,
  known: (kind: string, list: Named, id: string, place: Path) => void,
): void {
  if ('claim' in shown) known('claim', pack.claims, shown.claim, [...path, 'claim'])
  else if ('node' in shown) known('node', pack.nodes, shown.node, [...path, 'node'])
  else if ('since' in shown) known('re-reading', pack.since, shown.since, [...path, 'since'])
  else if ('discrepancy' in shown)
    known('discrepancy', pack.discrepancies, shown.discrepancy, [...path, 'discrepancy'])
  else if ('source' in shown) {
    known('source', pack.sources, shown.source, [...path, 'source'])
    const figures = pack.sources.find(({ id }) => id === shown.source)?.figures ?? []
    for (const [index, id] of shown.figures.entries())
      known('figure', figures, id, [...path, 'figures', index])
  }
}
