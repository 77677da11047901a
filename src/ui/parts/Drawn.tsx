import { createElement, type ReactNode } from 'react'
import type { Shape } from '../../view/late.ts'

/** A picture that is data, drawn on the page. */
export function Drawn({ shape }: { shape: Shape }): ReactNode {
  return createElement(
    shape.tag,
    Object.fromEntries(Object.entries(shape.is).map(([name, value]) => [reactName(name), value])),
    ...shape.inside.map((each, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is made anew as a whole
      typeof each === 'string' ? each : <Drawn key={index} shape={each} />,
    ),
  )
}

function reactName(name: string): string {
  return /^(data|aria)-/.test(name)
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
