import type { Case, DecisionOption, Pack } from '../../model/model.ts'
import { maySave } from '../../ports/save.ts'
import { type CaseProgress, firstAnswer, lastAnswer } from '../../store/late.ts'
import { say, VERDICT_WORDS } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { SaveButton } from '../parts/SaveButton.tsx'
import { useExplorer } from '../useExplorer.tsx'

/** What a learner can take along: the way taken, with date and content version, and a blank line for a name. */
export function Summary({ each, progress }: { each: Case; progress: CaseProgress | undefined }) {
  const pack = useExplorer((state) => state.pack)
  if (progress === undefined) return null
  const text = summaryText(pack, each, progress)
  return (
    <section aria-label={say('debrief.summary')}>
      <h4>{say('debrief.summary')}</h4>
      <p>{say('debrief.summary-about')}</p>
      <p className="cases-actions">
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

function summaryText(pack: Pack, { title, decisions = [] }: Case, progress: CaseProgress): string {
  const verdict = ({ verdict, ours }: DecisionOption) =>
    ours ? `${VERDICT_WORDS[verdict].word}; ${say('verdict.ours')}` : VERDICT_WORDS[verdict].word
  const rows = decisions.flatMap(({ id, question, options }, index) => {
    const of = (option: string | undefined) => options.find((known) => known.id === option)
    const [first, last] = [of(firstAnswer(progress, id)), of(lastAnswer(progress, id))]
    const article = options.filter((option) => option.verdict === 'article').map((option) => option.text)
    return [
      '',
      say('summary.row', { number: index + 1, question }),
      first === undefined
        ? `   ${say('debrief.no-answer')}`
        : say('summary.mine', { text: first.text, verdict: verdict(first) }),
      ...(last === undefined || last === first
        ? []
        : [say('summary.revised', { text: last.text, verdict: verdict(last) })]),
      say('summary.article', { text: article.join(' / ') }),
    ]
  })
  return [
    title,
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
