import { useState } from 'react'
import { saveText } from '../../ports/save.ts'
import { say } from '../../view/late.ts'

/**
 * Saves a text as a file. A frame may refuse that and say nothing, so there the text stands in the page too, once it
 * was asked for.
 */
export function SaveButton({
  label,
  name,
  text,
  type,
}: {
  label: string
  name: string
  text: string
  type: string
}) {
  const [saved, setSaved] = useState(false)
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          saveText(name, text, type)
          setSaved(true)
        }}
      >
        {label}
      </button>
      <span role="status">{saved && say('paper.saved', { name })}</span>
      {saved && window.parent !== window && (
        <label className="copy-by-hand">
          {say('paper.saved-text')}
          <textarea readOnly rows={4} value={text} />
        </label>
      )}
    </>
  )
}
