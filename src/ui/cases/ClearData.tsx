import { useState } from 'react'
import { say } from '../../view/late.ts'
import { useLearner } from '../parts/useLearner.ts'

/** Clears all that was kept, after being asked once more: a frame may show no dialog of the browser's own. */
export function ClearData({ empty, onCleared }: { empty: boolean; onCleared: () => void }) {
  const { learner } = useLearner()
  const [asking, setAsking] = useState(false)
  const [cleared, setCleared] = useState(false)
  if (!asking)
    return (
      <>
        <button
          type="button"
          className="button"
          disabled={empty}
          onClick={() => {
            setAsking(true)
            setCleared(false)
          }}
        >
          {say('kept.clear')}
        </button>
        <span role="status">{cleared && empty ? say('kept.cleared') : ''}</span>
      </>
    )
  return (
    <fieldset className="cases-sure">
      <legend>{say('kept.clear-sure')}</legend>
      <button
        type="button"
        className="button"
        // The question stands where the button was: so does the focus.
        ref={focused}
        onClick={() => {
          learner.actions.clear()
          setAsking(false)
          setCleared(true)
          onCleared()
        }}
      >
        {say('kept.clear-yes')}
      </button>
      <button type="button" className="button" onClick={() => setAsking(false)}>
        {say('kept.clear-no')}
      </button>
    </fieldset>
  )
}

function focused(button: HTMLButtonElement | null) {
  button?.focus()
}
