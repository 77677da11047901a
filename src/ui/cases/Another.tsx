import { useMemo, useState } from 'react'
import { attributeOf, type Case } from '../../model/model.ts'
import { TURNS, type Turn, variantsOf } from '../../store/late.ts'
import { patientOfCase, say } from '../../view/late.ts'
import { answerWords, labelledAnswer } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Choices } from './Choices.tsx'
import { Turned } from './Turned.tsx'

/** The same patient with one answer changed: predict what it does, then see. */
export function Another({ each }: { each: Case }) {
  const pack = useExplorer((state) => state.pack)
  const units = useExplorer((state) => state.view.units)
  const actions = useActions()
  const [place, setPlace] = useState(0)
  const [predicted, setPredicted] = useState<Turn>()
  const [committed, setCommitted] = useState(false)
  const [asked, setAsked] = useState(false)
  const patient = useMemo(() => patientOfCase(pack, each), [pack, each])
  const variants = useMemo(() => variantsOf(pack, patient, each.keeps), [pack, patient, each])
  const variant = variants[place % Math.max(1, variants.length)]
  const attribute = attributeOf(pack, variant?.attribute ?? '')
  if (variant === undefined || attribute === undefined) return null
  const turn = (which: Turn) => say(`variant.${which}`)
  const commit = () => {
    setAsked(predicted === undefined)
    setCommitted(predicted !== undefined)
  }
  const another = () => {
    setPlace(place + 1)
    setPredicted(undefined)
    setCommitted(false)
    setAsked(false)
  }
  const see = () => {
    actions.openCase(each.id)
    actions.pin()
    actions.takeOver(variant.patient)
    actions.see({ screen: 'explore' })
    actions.tell({
      kind: 'info',
      title: say('debrief.leads-back', { title: each.title }),
      details: [say('debrief.leads-back-how')],
    })
  }
  return (
    <section className="another" aria-label={say('variant.title')} data-attribute={variant.attribute}>
      <h4>{say('variant.title')}</h4>
      <p>{say('variant.about')}</p>
      <p className="another-change">
        {say('variant.changed', {
          after: labelledAnswer(attribute, variant.patient[attribute.id], units),
          before: answerWords(attribute, patient[attribute.id], units),
        })}
      </p>
      <div className="to-commit">
        <Choices
          question={say('variant.question')}
          options={TURNS.map((id) => ({ id, text: turn(id) }))}
          chosen={predicted}
          locked={committed}
          onChoose={setPredicted}
        />
        {!committed && (
          <button type="button" className="button" data-kind="primary" onClick={commit}>
            {say('variant.commit')}
          </button>
        )}
        {asked && predicted === undefined && (
          <p className="cases-error" role="alert">
            {say('case.choose-first')}
          </p>
        )}
      </div>
      <div role="status">
        {committed && predicted !== undefined && (
          <p className="another-turn" data-turn={variant.turn}>
            {predicted === variant.turn
              ? say('variant.as-predicted', { turn: turn(variant.turn) })
              : say('variant.not-predicted', { predicted: turn(predicted), turn: turn(variant.turn) })}
          </p>
        )}
      </div>
      {committed && (
        <>
          <Turned variant={variant} />
          <p className="cases-actions">
            <button type="button" className="button" onClick={see}>
              {say('variant.see')}
            </button>
            {variants.length > 1 && (
              <button type="button" className="button" onClick={another}>
                {say('variant.another')}
              </button>
            )}
          </p>
        </>
      )}
    </section>
  )
}
