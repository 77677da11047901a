import type { Case, DecisionOption, Pack } from '../../model/model.ts'
import { maySave } from '../../ports/save.ts'
import { type CaseProgress, partingsNow } from '../../store/late.ts'
import { say, VERDICT_WORDS } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { SaveButton } from '../parts/SaveButton.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** What a learner can take along: the way taken, with date and content version, and a blank line for a name. */
export function Summary({ each, progress }: { each: Case; progress: CaseProgress | undefined }) {
  const pack = useExplorer((state) => state.pack)
  const { see } = useActions()
  if (progress === undefined) return null
  const text = summaryText(pack, each, progress)
  return (
    <section aria-label={say('debrief.summary')}>
      <h4>{say('debrief.summary')}</h4>
      <p>{say('debrief.summary-about')}</p>
      <p className="cases-actions">
        <button type="button" className="button" onClick={() => see({ sheet: 'print-notes' })}>
          {say('debrief.summary-print')}
        </button>
        {maySave() && (
          <SaveButton
            label={say('debrief.summary-save')}
            name={`${each.id}.txt`}
            text={text}
            type="text/plain"
          />
        )}
        <CopyButton label={say('debrief.summary-copy')} text={text} />
      </p>
    </section>
  )
}

function summaryText(pack: Pack, each: Case, progress: CaseProgress): string {
  const verdict = ({ verdict, ours }: DecisionOption) =>
    ours ? `${VERDICT_WORDS[verdict].word}; ${say('verdict.ours')}` : VERDICT_WORDS[verdict].word
  const rows = partingsNow(each, progress).flatMap(({ number, decision, mine, revised, article }) => [
    '',
    say('summary.row', { number, question: decision.question }),
    mine === undefined
      ? `   ${say('debrief.no-answer')}`
      : say('summary.mine', { text: mine.text, verdict: verdict(mine) }),
    ...(revised === undefined
      ? []
      : [say('summary.revised', { text: revised.text, verdict: verdict(revised) })]),
    say('summary.article', { text: article.map(({ text }) => text).join(' / ') }),
  ])
  return [
    each.title,
    say('summary.name'),
    say('summary.day', { day: progress.finished.at(-1) ?? '' }),
    say('summary.content', { pack: pack.title, version: pack.version, dated: pack.dated }),
    ...rows,
    '',
    say('summary.no-score'),
    pack.notFor,
    '',
  ].join('\n')
}
