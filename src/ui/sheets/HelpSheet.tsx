import { Fragment } from 'react'
import { STANCES, STRENGTHS } from '../../model/model.ts'
import { say } from '../../view/late.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS, STRENGTH_WORDS } from '../../view/view.ts'
import { EVERY_KEY } from '../parts/every-key.ts'
import type { KeyScope } from '../parts/keymap.ts'
import { Mark } from '../parts/Mark.tsx'

const SCOPES: readonly KeyScope[] = ['anywhere', 'diagram', 'present', 'speaker', 'case']
const LOOKS = ['travelled', 'here', 'ahead', 'open', 'off'] as const

/** How to read the picture, and the keys; both from the tables that the program itself goes by. */
export function HelpSheet() {
  return (
    <>
      <section aria-label={say('help.read')}>
        <h3>{say('help.read')}</h3>
        <h4>{say('help.looks')}</h4>
        <dl className="sheet-legend">
          {LOOKS.map((look) => (
            <div key={look}>
              <dt>
                <span className="sheet-look" data-look={look} aria-hidden="true" />
                {LOOK_WORDS[look].word}
              </dt>
              <dd>{LOOK_WORDS[look].meaning}</dd>
            </div>
          ))}
        </dl>
        <h4>{say('help.stances')}</h4>
        <dl className="sheet-legend">
          {[...STANCES, 'unsettled' as const].map((stance) => {
            const { word, meaning } = stance === 'unsettled' ? NOT_SETTLED : STANCE_WORDS[stance]
            return (
              <div key={stance}>
                <dt>
                  <Mark stance={stance} /> {word}
                </dt>
                <dd>{meaning}</dd>
              </div>
            )
          })}
        </dl>
        <h4>{say('help.strengths')}</h4>
        <dl className="sheet-legend">
          {STRENGTHS.map((strength) => (
            <div key={strength}>
              <dt>{STRENGTH_WORDS[strength].word}</dt>
              <dd>{STRENGTH_WORDS[strength].meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-label={say('help.keys')}>
        <h3>{say('help.keys')}</h3>
        <p className="sheet-about">{say('help.buttons')}</p>
        {SCOPES.map((scope) => (
          <KeyTable key={scope} scope={scope} />
        ))}
      </section>
    </>
  )
}

function KeyTable({ scope }: { scope: KeyScope }) {
  return (
    <table className="sheet-keys">
      <caption>{say(`help.scope.${scope}`)}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{say('help.key')}</th>
          <th scope="col">{say('help.does')}</th>
        </tr>
      </thead>
      <tbody>
        {EVERY_KEY.filter((row) => row.scope === scope).map(({ act, keys, says }) => (
          <tr key={act}>
            <th scope="row">
              {keys.map((key, place) => (
                <Fragment key={key}>
                  {place > 0 && ' '}
                  <kbd>{keyName(key)}</kbd>
                </Fragment>
              ))}
            </th>
            <td>{say(says)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ARROWS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** A key as it stands on a keyboard: "Ctrl+Z", "Shift+Space", "→". */
function keyName(written: string): string {
  const parts = /^((?:Ctrl\+|Shift\+)*)(.+)$/s.exec(written)
  const key = parts?.[2] ?? written
  const name = key === ' ' ? say('keyname.space') : (ARROWS[key] ?? key)
  return `${parts?.[1] ?? ''}${name.length === 1 ? name.toUpperCase() : name}`
}
