import type { Pack, Source } from '../../model/model.ts'
import { likenessNowOf } from '../../store/late.ts'
import { LIKENESS_WORDS, say } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import './likeness.css'
import { Wide } from './Wide.tsx'

/** Are these study patients like this one? Attribute by attribute, and never summed up. */
export function LikenessTable({ source, pack }: { source: Source; pack: Pack }) {
  const lines = useExplorer((state) => likenessNowOf(state, { source, pack }))
  return (
    <Wide className="likeness" name={say('likeness.of', { name: source.short })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('likeness.attribute')}</th>
            <th scope="col">{say('likeness.verdict')}</th>
            <th scope="col">{say('likeness.studied')}</th>
            <th scope="col">{say('likeness.patient')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ attribute, label, likeness, studied, patient }) => {
            const { mark, word, meaning } = LIKENESS_WORDS[likeness]
            return (
              <tr key={attribute} data-likeness={likeness}>
                <th scope="row">{label}</th>
                <td title={meaning}>
                  <span className="likeness-mark" aria-hidden="true">
                    {mark}
                  </span>{' '}
                  {word}
                </td>
                <td>{studied}</td>
                <td>{patient}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="likeness-note">{say('likeness.no-score')}</p>
    </Wide>
  )
}
