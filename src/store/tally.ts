/** Hands held up for the options of one question, in two rounds. Nothing of it is kept anywhere. */
export interface Tally {
  /** Counts by option, the second round last. */
  readonly rounds: readonly (readonly number[])[]
  /** Whether the bars may be seen. */
  readonly shown: boolean
}

/** A room has fewer hands than this. */
const MOST = 9_999
export const ROUNDS = 2

export function emptyTally(options: number): Tally {
  return { rounds: [Array.from({ length: options }, () => 0)], shown: false }
}

/** So many hands for one option of the round that is being counted; a count that is none is 0. */
export function withHands(tally: Tally, option: number, count: number): Tally {
  const last = tally.rounds.length - 1
  const hands = Number.isFinite(count) ? Math.min(MOST, Math.max(0, Math.round(count))) : 0
  return {
    ...tally,
    rounds: tally.rounds.map((round, place) =>
      place === last ? round.map((each, index) => (index === option ? hands : each)) : round,
    ),
  }
}

/** One more hand for an option. */
export function withHand(tally: Tally, option: number): Tally {
  return withHands(tally, option, (nowOf(tally)[option] ?? 0) + 1)
}

/** The second round: the first stays, to be seen behind it; hidden again until it is counted. */
export function votedAgain(tally: Tally): Tally {
  if (tally.rounds.length >= ROUNDS) return tally
  return { rounds: [...tally.rounds, nowOf(tally).map(() => 0)], shown: false }
}

/** The counts of the round that is being counted. */
export function nowOf({ rounds }: Tally): readonly number[] {
  return rounds[rounds.length - 1] ?? []
}

/** How many hands have been counted in the round that is being counted. */
export function handsOf(tally: Tally): number {
  return nowOf(tally).reduce((sum, each) => sum + each, 0)
}

/** A tally of unknown origin; undefined when it is none. */
export function readTally(input: unknown): Tally | undefined {
  if (typeof input !== 'object' || input === null) return undefined
  const { rounds, shown } = input as Record<string, unknown>
  if (!Array.isArray(rounds) || rounds.length < 1 || rounds.length > ROUNDS) return undefined
  const counts = (round: unknown): number[] | undefined =>
    Array.isArray(round) &&
    round.length <= 20 &&
    round.every((each) => Number.isInteger(each) && each >= 0 && each <= MOST)
      ? [...round]
      : undefined
  const read = rounds.map(counts)
  return read.every((round) => round !== undefined) ? { rounds: read, shown: shown === true } : undefined
}
