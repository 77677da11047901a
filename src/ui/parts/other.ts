import { createContext } from 'react'

/** What a diagram must know of a second one beside it. */
export interface Other {
  /** How the other pathway has a step it speaks of otherwise, in words, by the id of the step. */
  readonly said: ReadonlyMap<string, string>
  /** What the ids of this diagram begin with, so that no id stands twice in the page. */
  readonly mark: string
}

export const OtherContext = createContext<Other>({ said: new Map(), mark: '' })
