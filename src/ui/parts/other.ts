import { createContext } from 'react'

/** How another pathway beside this one has a step it speaks of otherwise, in words, by the id of the step. */
export const OtherContext = createContext<ReadonlyMap<string, string>>(new Map())
