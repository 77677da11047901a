import { useMemo } from 'react'
import { type Code, codeOf, QUIET, say } from '../../view/late.ts'
import './qr.css'

/** A longer link makes a code too fine for paper and a telephone. */
const LONGEST = 1_500
/** Up to this length the code can bear more damage and still be small enough. */
const SHORT = 400

/** A link as a code for a camera, made here; a link too long for that says so. */
export function QrCode({ text }: { text: string }) {
  const code = useMemo(
    () => (text.length > LONGEST ? undefined : codeOf(text, text.length > SHORT ? 'L' : 'M')),
    [text],
  )
  if (code === undefined) return <p className="qr-too-long">{say('qr.too-long', { length: text.length })}</p>
  const side = code.rows.length + 2 * QUIET
  return (
    <svg
      className="qr"
      data-size={sizeOf(side)}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={say('qr.label')}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={pathOf(code)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

function sizeOf(side: number): 'small' | 'middle' | 'large' {
  if (side <= 65) return 'small'
  return side <= 95 ? 'middle' : 'large'
}

/** The dark modules, each run of a row as one stroke of the path. */
function pathOf({ rows }: Code): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1] === true) return []
        const end = row.indexOf(false, x)
        const wide = (end < 0 ? row.length : end) - x
        return [`M${x + QUIET} ${y + QUIET}h${wide}v1h${-wide}z`]
      }),
    )
    .join('')
}
