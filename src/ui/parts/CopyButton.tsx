import { useState } from 'react'
import { copyText } from '../../ports/clipboard.ts'
import { say } from '../../view/view.ts'

/**
 * Copies a text. Where the browser refuses, the text itself stands there, selected, ready to be copied by hand.
 * What was done with another text is no longer worth saying.
 */
export function CopyButton({ label, text, kind }: { label: string; text: string; kind?: 'link' }) {
  const [last, setLast] = useState<{ of: string; how: 'copied' | 'select' }>()
  const done = last?.of === text ? last.how : undefined
  const copy = async () => setLast({ of: text, how: await copyText(text) })
  return (
    <>
      <button type="button" className="button" data-kind={kind} onClick={() => void copy()}>
        {done === 'copied' ? say('copy.copied') : label}
      </button>
      <span className="visually-hidden" role="status">
        {done === 'copied' ? say('copy.copied') : ''}
      </span>
      {done === 'select' && (
        <label className="copy-by-hand">
          {say('copy.by-hand')}
          <textarea readOnly rows={8} value={text} ref={selectAll} />
        </label>
      )}
    </>
  )
}

function selectAll(field: HTMLTextAreaElement | null) {
  field?.focus()
  field?.select()
}
