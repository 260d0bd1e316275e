import { seededRandom } from './seeded-random'

export type ShuffledBlock = {
  /** Whether it belongs to the side that is looked at. */
  readonly isCurrent: boolean
  /** Blocks are shuffled among those of their stratum alone. */
  readonly stratum: string
}

type Options = {
  readonly blocks: readonly ShuffledBlock[]
  /** How far apart the two sides are when these blocks are the current ones; its sign does not matter. */
  readonly statistic: (isCurrent: Uint8Array) => number
  readonly rounds: number
  readonly seed: number
}

/**
 * Two-sided permutation test over blocks (Fisher 1935; within strata: Good 2005): how often blocks that are shuffled between the two sides lie
 * as far apart as they do. What stands and falls together must be one block; nothing is assumed about the shape of the figures.
 * @returns the share, never 0: one of `rounds + 1` is as it was seen
 */
export function shuffleTest({ blocks, statistic, rounds, seed }: Options): number {
  const random = seededRandom(seed)
  const isCurrent = Uint8Array.from(blocks, (block) => Number(block.isCurrent))
  const observed = Math.abs(statistic(isCurrent)) - 1e-9
  const strata = groupByStratum(blocks)
  let asFar = 0
  for (let round = 0; round < rounds; round++) {
    for (const stratum of strata) shuffle(isCurrent, stratum, random)
    if (Math.abs(statistic(isCurrent)) >= observed) asFar += 1
  }
  return (asFar + 1) / (rounds + 1)
}

function groupByStratum(blocks: readonly ShuffledBlock[]): number[][] {
  const strata = new Map<string, number[]>()
  for (const [i, { stratum }] of blocks.entries()) {
    const own = strata.get(stratum)
    if (own) own.push(i)
    else strata.set(stratum, [i])
  }
  return [...strata.values()].filter((own) => own.length > 1)
}

/** Fisher and Yates, over the values at these places. */
function shuffle(values: Uint8Array, places: readonly number[], random: () => number): void {
  for (let i = places.length - 1; i > 0; i--) {
    const [a, b] = [places[i] ?? 0, places[Math.floor(random() * (i + 1))] ?? 0]
    const kept = values[a] ?? 0
    values[a] = values[b] ?? 0
    values[b] = kept
  }
}
