import { attributeOf } from '../../model/model.ts'
import { lessonPatientOf } from '../../store/late.ts'
import { say, sayCount } from '../../view/late.ts'
import { labelledAnswer, listed, upperFirst } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'
import { useMoves } from './useMoves.ts'
import { useRoom } from './useRoom.ts'

/** As many answers as are told one by one. */
const SHOWN = 3

/** Says that the patient was changed in passing, and how, with the way back. */
export function ChangedLine() {
  const pack = useExplorer((state) => state.pack)
  const patient = useExplorer((state) => state.acts.patient)
  const lesson = useExplorer(lessonPatientOf)
  const kept = useRoom((room) => room.base)
  const units = useExplorer((state) => state.view.units)
  const { back } = useMoves()
  const base = lesson ?? kept ?? {}
  const answers = pack.attributes.flatMap(({ id }) => {
    const attribute = attributeOf(pack, id)
    return patient[id] === base[id] || attribute === undefined
      ? []
      : [upperFirst(labelledAnswer(attribute, patient[id], units))]
  })
  if (answers.length === 0) return null
  const more = answers.length - SHOWN
  const list = listed([
    ...answers.slice(0, SHOWN),
    ...(more > 0 ? [sayCount('present.changed-more', more)] : []),
  ])
  return (
    <p className="present-changed" data-changed-live>
      <span aria-hidden="true">↻</span> {say('present.changed', { list })}{' '}
      <button type="button" className="present-link" onClick={back}>
        {say(lesson === null ? 'present.changed-back' : 'present.lesson-back')}
      </button>
    </p>
  )
}
