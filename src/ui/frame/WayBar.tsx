import { Fragment } from 'react'
import { build } from '../../ports/build.ts'
import { announcementOf, wayOf } from '../../store/selectors.ts'
import { listed, lowerFirst, say, sayCount, upperFirst } from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/**
 * The way of this patient in one sentence, and what the last answer changed. Silent where it would tell an answer
 * before its time: then only what must stand on every screen.
 */
export function WayBar({ silent = false }: { silent?: boolean }) {
  const { steps, here, options, open, conflicts } = useExplorer(wayOf)
  const announcement = useExplorer(announcementOf)
  const pack = useExplorer((state) => state.pack)
  const without = useExplorer((state) => state.view.without.length)
  const { see } = useActions()
  return (
    <footer className="way-bar">
      {!silent && (
        <section id="way" tabIndex={-1} className="way-words" aria-label={say('way.label')}>
          <p className="way-sentence">
            {steps.map((step, index) => (
              <Fragment key={step}>
                {index === 0 ? upperFirst(step) : step}
                <span className="way-arrow" aria-hidden="true">
                  {' → '}
                </span>
                <span className="visually-hidden">, </span>
              </Fragment>
            ))}
            <strong>{say('way.at', { title: here })}</strong>
            {options.map((option) => (
              <span key={option.id} className="way-option">
                {' '}
                {option.title}: <Mark stance={option.settled ? option.stance : 'unsettled'} /> {option.word}.
              </span>
            ))}{' '}
            <span className="way-open">
              {open.length === 0
                ? say('way.settled')
                : sayCount('way.open', open.length, {
                    list: listed(open.map((each) => lowerFirst(each.label))),
                  })}
            </span>
          </p>
          {conflicts.map((why) => (
            <p key={why} className="way-conflict">
              <span aria-hidden="true">⚠ </span>
              {say('way.conflict', { why })}
            </p>
          ))}
          {without > 0 && (
            <button
              type="button"
              className="button"
              data-kind="link"
              onClick={() => see({ screen: 'evidence', item: null })}
            >
              {sayCount('way.without', without)}
            </button>
          )}
          {/* The one live region of the page: it says what an answer changed and nothing else. */}
          <p className="way-changed" role="status" aria-live="polite">
            {announcement}
          </p>
        </section>
      )}
      <div className="way-foot">
        <p>
          <strong>{pack.notFor}</strong> {say('foot.source', { source: pack.source.short })}{' '}
          {say('foot.content', { version: pack.version, dated: pack.dated, build })}{' '}
          {pack.reviewed === 'none'
            ? say('foot.not-reviewed')
            : say('foot.reviewed', {
                on: pack.reviewed.on,
                by: pack.reviewed.by,
                due: pack.reviewed.due,
              })}{' '}
          <button type="button" className="button" data-kind="link" onClick={() => see({ sheet: 'share' })}>
            {say('foot.cite')}
          </button>
        </p>
      </div>
    </footer>
  )
}
