import { say, type Walker, type Ways, waySample } from '../../view/late.ts'
import { Drawn } from './Drawn.tsx'
import './way-legend.css'

const SIGNS = ['article', 'mine', 'both', 'revised', 'today', 'next'] as const

/** What the lines of a picture of ways mean: those that are in it. */
export function WayLegend({ ways }: { ways: Ways }) {
  const [goers, tags] = [[...ways.edges.values()], [...ways.tags.values()].flat()]
  const isMet = (sign: Walker | 'both') =>
    tags.some((tag) => tag.sign === sign) ||
    goers.some((who) => (sign === 'both' ? who.has('mine') && who.has('article') : who.has(sign)))
  return (
    <ul className="way-legend" aria-label={say('ways.legend')}>
      {SIGNS.filter(isMet).map((sign) => (
        <li key={sign}>
          <Drawn shape={waySample(sign)} /> {say(`ways.${sign}`)}
        </li>
      ))}
      {tags.some(({ line }) => line === false) && <li>{say('ways.no-line')}</li>}
    </ul>
  )
}
