import type { Pack } from '../../model/model.ts'
import { openPackFile } from '../../ports/files.ts'
import { say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** Every pathway that is open, where each comes from, and the way to one more. */
export function PacksSheet() {
  const packs = useExplorer((state) => state.packs)
  const { openPack, see, tell } = useActions()
  const show = (pack: Pack) => {
    openPack(pack)
    see({ sheet: null })
  }
  // Whatever came of it is told on the screen below, so the panel makes way.
  const open = async (file: File) => {
    const opened = await openPackFile(file)
    if ('notice' in opened) {
      see({ sheet: null })
      tell(opened.notice)
      return
    }
    show(opened.pack)
    tell({ kind: 'info', title: say('file.opened', { title: opened.pack.title }), details: [] })
  }
  return (
    <>
      <ul className="sheet-packs-list">
        {packs.map((pack) => (
          <li key={pack.id}>
            <PackCard pack={pack} onShow={() => show(pack)} />
          </li>
        ))}
      </ul>
      <label className="sheet-file">
        <span className="button">{say('packs.open')}</span>
        <input
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          onChange={(event) => {
            const field = event.currentTarget
            const file = field.files?.[0]
            if (file !== undefined) void open(file)
            field.value = ''
          }}
        />
      </label>
      <p className="sheet-about">{say('packs.open-about')}</p>
    </>
  )
}

function PackCard({ pack, onShow }: { pack: Pack; onShow: () => void }) {
  const now = useExplorer((state) => state.pack === pack)
  const { id, title, version, dated, reviewed, source, licence, question } = pack
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
        </div>
        {now ? (
          <strong className="sheet-now">{say('packs.now')}</strong>
        ) : (
          <button type="button" className="button" onClick={onShow}>
            {say('packs.switch')}
          </button>
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
