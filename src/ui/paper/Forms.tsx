import { PREVIEW_OF, paperFormOf } from '../../store/late.ts'
import { type MessageKey, type PaperForm, say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

const FORMS: Readonly<Record<'lesson' | 'case', readonly (readonly [PaperForm, MessageKey])[]>> = {
  lesson: [
    ['open', 'paper.lesson.open'],
    ['answers', 'paper.lesson.answers'],
    ['notes', 'paper.lesson.notes'],
  ],
  case: [
    ['open', 'paper.case.open'],
    ['answers', 'paper.case.answers'],
    ['notes', 'paper.case.mine'],
  ],
}

/**
 * How much is told: the choice stands in the address, since it is the preview that is open. What a lesson has notes
 * of, a case has the way that the learner took through it.
 */
export function Forms({ of }: { of: 'lesson' | 'case' }) {
  const form = useExplorer(paperFormOf)
  const { see } = useActions()
  return (
    <fieldset className="paper-choice">
      <legend>{say('paper.contents')}</legend>
      {FORMS[of].map(([each, words]) => (
        <label key={each}>
          <input
            type="radio"
            name="paper"
            checked={form === each}
            onChange={() => see({ sheet: PREVIEW_OF[each] })}
          />
          {say(words)}
        </label>
      ))}
    </fieldset>
  )
}
