import type { Pack } from '../../model/model.ts'
import type { Layout } from '../layout/picture.ts'
import { TYPE } from '../layout/text.ts'
import { tenth } from './box.ts'
import { ink, type Shape, shape } from './shape.ts'

/** The titles of the stages, and the lines between them. */
export function lanesOf(pack: Pack, layout: Layout): Shape[] {
  const titles = new Map(pack.stages.map(({ id, title }) => [id, title]))
  const wide = layout.shape === 'wide'
  return layout.lanes.flatMap(({ stage, x, y, width, height, title }, index) => [
    ...(index === 0
      ? []
      : [
          shape('path', {
            d: wide ? `M ${x} ${y} V ${y + height}` : `M ${x} ${y} H ${x + width}`,
            stroke: ink('off-line'),
            'stroke-dasharray': '4 4',
          }),
        ]),
    shape(
      'text',
      {
        x: tenth(title.x + title.width / 2),
        y: tenth(title.y + title.height / 2 + 5),
        'font-size': TYPE.lane.size,
        'font-weight': 700,
        'text-anchor': 'middle',
        fill: ink('ink-2'),
      },
      titles.get(stage) ?? '',
    ),
  ])
}
