import { useReactFlow } from '@xyflow/react'
import type { ReactNode } from 'react'
import { NODE_KINDS, STANCES } from '../../model/model.ts'
import { say } from '../../view/late.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS } from '../../view/view.ts'
import { shortcutsOf } from '../parts/every-key.ts'
import { Mark } from '../parts/Mark.tsx'
import { useExplorerStore } from '../useExplorer.tsx'
import { copyView } from './diagramKeys.ts'
import { cameraTime } from './useCamera.ts'
import { seeWayOnly, useWayOnly } from './wayOnly.ts'
import './legend.css'

const LOOKS = ['travelled', 'here', 'ahead', 'open', 'off'] as const

/** The legend itself, from the same tables and styles that draw the diagram; and what else the diagram can do. */
export function LegendBody() {
  const wayOnly = useWayOnly()
  const flow = useReactFlow()
  const explorer = useExplorerStore()
  return (
    <>
      <p className="legend-tools">
        <button
          type="button"
          className="button"
          aria-pressed={wayOnly}
          aria-keyshortcuts={shortcutsOf('way-only', 'diagram')}
          onClick={() => seeWayOnly(!wayOnly)}
        >
          {say('canvas.way-only')}
        </button>
        <button
          type="button"
          className="button"
          aria-keyshortcuts={shortcutsOf('actual', 'diagram')}
          onClick={() => void flow.zoomTo(1, { duration: cameraTime() })}
        >
          {say('canvas.actual')}
        </button>
        <button
          type="button"
          className="button"
          aria-keyshortcuts={shortcutsOf('copy', 'diagram')}
          onClick={() => void copyView(explorer)}
        >
          {say('canvas.copy-link')}
        </button>
      </p>
      <Part title={say('canvas.legend-looks')}>
        {LOOKS.map((look) => (
          <Row
            key={look}
            sign={<span className="step legend-box" data-look={look} />}
            word={`${LOOK_WORDS[look].mark} ${LOOK_WORDS[look].word}`}
            meaning={LOOK_WORDS[look].meaning}
          />
        ))}
      </Part>
      <Part title={say('canvas.legend-stances')}>
        {[...STANCES, 'unsettled' as const].map((stance) => {
          const { word, meaning } = stance === 'unsettled' ? NOT_SETTLED : STANCE_WORDS[stance]
          return <Row key={stance} sign={<Mark stance={stance} />} word={word} meaning={meaning} />
        })}
      </Part>
      <Part title={say('canvas.legend-tags')}>
        <Row
          sign={<span className="step-tag step-changed legend-tag" />}
          word={say('canvas.changed-tag')}
          meaning={say('canvas.legend-changed')}
        />
        <Row
          sign={<span className="step-tag step-pinned legend-tag">{say('canvas.pinned-example')}</span>}
          word=""
          meaning={say('canvas.legend-pinned')}
        />
        <Row sign="" word={say('canvas.weaker')} meaning={say('canvas.weaker-name')} />
        <Row sign="" word={say('canvas.aside')} meaning={say('canvas.legend-aside')} />
        <Row sign="" word={say('canvas.given-next')} meaning={say('canvas.legend-given')} />
      </Part>
      <Part title={say('canvas.legend-kinds')}>
        {NODE_KINDS.map((kind) => (
          <Row
            key={kind}
            sign={<span className="step legend-box" data-kind={kind} data-look="ahead" />}
            word={say(`node.${kind}`)}
            meaning=""
          />
        ))}
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  )
}

function Row({ sign, word, meaning }: { sign: ReactNode; word: string; meaning: string }) {
  return (
    <div className="legend-row">
      <dt>
        <span className="legend-sign" aria-hidden="true">
          {sign}
        </span>
        {word}
      </dt>
      <dd>{meaning}</dd>
    </div>
  )
}
