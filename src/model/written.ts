/** The author's text as it was written, with the line of everything: what `author.ts` reads into the form of a pack. */

export interface WrittenMap {
  readonly kind: 'map'
  readonly line: number
  readonly entries: readonly { readonly key: string; readonly line: number; readonly value: Written }[]
}
export interface WrittenList {
  readonly kind: 'list'
  readonly line: number
  readonly items: readonly Written[]
}
export interface WrittenValue {
  readonly kind: 'value'
  readonly line: number
  readonly value: string | number | boolean | null
}
export type Written = WrittenMap | WrittenList | WrittenValue
