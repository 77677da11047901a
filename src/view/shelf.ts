import type { Figure, Pack, Source } from '../model/model.ts'

/** All studies of the packs that are here, as rows and as pictures: what may be drawn on one scale, and what not. */

/** A source with the pack it stands in. */
export interface Shelved {
  readonly source: Source
  readonly pack: Pack
  /** One of the references of a dated source, rather than something that came later. */
  readonly cited: boolean
}

/** Every source of the packs, each once, the first pack's own first; within a pack by year. */
export function shelfOf(packs: readonly Pack[]): Shelved[] {
  const met = new Set<string>()
  return packs.flatMap((pack) =>
    [...pack.sources]
      .sort((a, b) => a.year - b.year)
      .filter(({ id }) => !met.has(id) && met.add(id))
      .map((source) => ({ source, pack, cited: source.reference !== undefined })),
  )
}

/** Scales on which effects may stand beside each other: differences add, ratios multiply. */
export type EffectScale = 'difference' | 'ratio'

export interface Effect {
  readonly shelved: Shelved
  readonly figure: Figure & Required<Pick<Figure, 'interval'>>
  readonly value: number
}

/** Effects that measure the same thing. Those of different groups are not comparable. */
export interface EffectGroup {
  readonly scale: EffectScale
  readonly measure: string
  readonly effects: readonly Effect[]
}

/**
 * The effects that were printed with an interval and verified, grouped by what was measured. Nothing is pooled and
 * nothing converted: a figure that is neither a difference in percentage points nor a ratio is left to the table.
 */
export function effectGroupsOf(shelf: readonly Shelved[]): EffectGroup[] {
  const groups = new Map<string, { scale: EffectScale; measure: string; effects: Effect[] }>()
  // What compares nothing has no effect to draw: groups of people set side by side are not arms.
  for (const shelved of shelf.filter(
    ({ source }) => source.arms.length > 1 || source.design === 'pooled-review',
  ))
    for (const figure of shelved.source.figures) {
      const scale = scaleOf(figure)
      const value = Number(figure.value)
      const { interval } = figure
      if (scale === undefined || interval === undefined || figure.status === 'unverified') continue
      if (!Number.isFinite(value)) continue
      const group = groups.get(figure.measure) ?? { scale, measure: figure.measure, effects: [] }
      group.effects.push({ shelved, figure: { ...figure, interval }, value })
      groups.set(figure.measure, group)
    }
  return [...groups.values()]
}

function scaleOf({ unit, measure }: Figure): EffectScale | undefined {
  if (unit === 'percentage points') return 'difference'
  if (unit === undefined && /\b(odds|hazard|risk|rate) ratio\b/.test(measure)) return 'ratio'
  return undefined
}

/** The figure that says most about a source in one line: one with an interval, else the first that was verified. */
export function leadingFigure(source: Source): Figure | undefined {
  const shown = source.figures.filter(({ status, value }) => status !== 'unverified' && value !== undefined)
  return shown.find(({ interval }) => interval !== undefined) ?? shown[0]
}

/** How the people of a source lie against each choice of an attribute; undefined where it was not reported. */
export function studiedChoices(
  { source, pack }: Shelved,
  attribute: string,
  holds: (pack: Pack, source: Source, choice: string) => boolean,
): ReadonlyMap<string, boolean> | undefined {
  const row = source.population.find((each) => each.attribute === attribute)
  const known = pack.attributes.find((each) => each.id === attribute)
  if (row === undefined || row.when === 'not-reported' || known?.kind !== 'choice') return undefined
  return new Map(known.choices.map(({ id }) => [id, holds(pack, source, id)]))
}
