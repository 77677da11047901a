import type { Pack } from '../../model/model.ts'
import { originOf } from '../../ports/packs.ts'
import { say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** One pathway: its name, its date, its review, and where it is from if it is not ours. */
export function PackCard({ pack, onShow }: { pack: Pack; onShow: () => void }) {
  const open = useExplorer((state) => state.pack)
  const { see } = useActions()
  const compare = () => {
    onShow()
    see({ screen: 'explore', beside: open.id, inspector: false })
  }
  const now = useExplorer((state) => state.pack === pack)
  const { id, title, version, dated, reviewed, source, licence, question } = pack
  const origin = originOf(pack)
  const facts = [
    [say('packs.version'), `${version} (${id})`],
    [say('packs.dated'), dated],
    [
      say('packs.review'),
      reviewed === 'none'
        ? say('foot.not-reviewed')
        : say('foot.reviewed', { on: reviewed.on, by: reviewed.by, due: reviewed.due }),
    ],
    [say('packs.source'), source.citation],
    [say('packs.licence'), licence],
  ]
  return (
    <article className="sheet-pack" aria-label={title} data-now={now}>
      <div className="sheet-lead">
        <div>
          <h3>{title}</h3>
          <p>{question}</p>
          {origin !== undefined && (
            <p className="sheet-origin">
              {say('packs.not-ours', { way: say(`packs.way-${origin.way}`, { name: origin.name }) })}
            </p>
          )}
        </div>
        {now ? (
          <strong className="sheet-now">{say('packs.now')}</strong>
        ) : (
          <div className="sheet-pack-ways">
            <button type="button" className="button" onClick={onShow}>
              {say('packs.switch')}
            </button>
            {origin !== undefined && (
              <button type="button" className="button" data-kind="link" onClick={compare}>
                {say('packs.beside', { title: open.title })}
              </button>
            )}
          </div>
        )}
      </div>
      <dl className="sheet-facts">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
