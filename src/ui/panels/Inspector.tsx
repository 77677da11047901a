import { useRef } from 'react'
import { explanationOf } from '../../store/selectors.ts'
import { type Explanation, say } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Changes } from './Changes.tsx'
import { Gaps, Since } from './Gaps.tsx'
import { InspectorHead } from './InspectorHead.tsx'
import { Panel } from './Panel.tsx'
import { Rests } from './Rests.tsx'
import { RuleCard } from './RuleCard.tsx'
import { Section } from './Section.tsx'
import { Ways } from './Ways.tsx'
import './panel.css'
import './inspector.css'

/** The step in focus, explained for this patient: what is said of it, why, what would change it, what it rests on. */
export function Inspector() {
  const open = useExplorer((state) => state.view.inspector)
  const explanation = useExplorer(explanationOf)
  const { see } = useActions()
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = open && explanation !== undefined
  const close = (panel: HTMLElement | null | undefined) => {
    see({ inspector: false })
    panel?.querySelector<HTMLElement>('.panel-fold')?.focus()
  }
  return (
    <Panel
      id="details"
      title={shown ? explanation.node.title : say('details.title')}
      kicker={
        shown && (
          <p className="inspector-kicker">
            {explanation.stage} · {explanation.node.code} · {explanation.kindWord}
          </p>
        )
      }
      folds={say('details.panel')}
      open={open}
      onToggle={() => see({ inspector: !open })}
      // Where it lies over the pathway, Esc puts it away; beside the pathway it is in nobody's way.
      onEscape={() => {
        const panel = heading.current?.closest('aside')
        if (panel?.closest('[data-shape="tablet"]')) close(panel)
      }}
      headingRef={heading}
    >
      {explanation !== undefined && (
        <Explained
          key={explanation.node.id}
          explanation={explanation}
          onTried={() => heading.current?.focus()}
        />
      )}
    </Panel>
  )
}

function Explained({ explanation, onTried }: { explanation: Explanation; onTried: () => void }) {
  const { reach } = explanation
  const ways = <Ways explanation={explanation} onTried={onTried} />
  return (
    <>
      <InspectorHead explanation={explanation} />
      {reach !== 'on' && ways}
      <Why explanation={explanation} />
      {reach === 'on' && ways}
      <Changes explanation={explanation} onTried={onTried} />
      <Rests explanation={explanation} />
      <Gaps gaps={explanation.gaps} />
      <Since since={explanation.since} />
    </>
  )
}

/** Everything that fired, the deciding rules first, and what could still speak. Nothing that fired is hidden. */
function Why({ explanation }: { explanation: Explanation }) {
  const { why, beside, couldStill, stance } = explanation
  return (
    <>
      {(why.length > 0 || stance !== undefined) && (
        <Section title={say(stance === undefined ? 'details.why-step' : 'details.why')}>
          {why.length === 0 && <p>{say('details.silent')}</p>}
          {why.map((line) => (
            <RuleCard key={line.rule.id} line={line} />
          ))}
        </Section>
      )}
      {beside.length > 0 && (
        <Section title={say('details.beside')}>
          {beside.map((line) => (
            <RuleCard key={line.rule.id} line={line} />
          ))}
        </Section>
      )}
      {couldStill.length > 0 && (
        <Section title={say('details.could-still')}>
          <p className="section-about">{say('details.could-still-about')}</p>
          {couldStill.map((line) => (
            <RuleCard key={line.rule.id} line={line} />
          ))}
        </Section>
      )}
    </>
  )
}
