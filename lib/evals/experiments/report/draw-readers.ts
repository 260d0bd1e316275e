import { seededRandom } from '../../statistics/seeded-random'
import type { Observation } from './observation'

const rounds = 999

export type Readers = {
  readonly index: ReadonlyMap<string, number>
  readonly control: number
  readonly treatment: number
}

/** Numbers the readers: first those who never had the change, then those who have it or came to have it. */
export function numberReaders(observations: readonly Observation[]): Readers {
  const treated = new Set(observations.filter(({ arm }) => arm === 'treatment').map(({ reader }) => reader))
  const others = new Set(observations.map(({ reader }) => reader).filter((reader) => !treated.has(reader)))
  const index = new Map([...others, ...treated].map((reader, at) => [reader, at]))
  return { index, control: others.size, treatment: treated.size }
}

/**
 * A statistic of resampled readers, of each round once. Readers are drawn and not answers, because what one reader asks hangs together; each
 * side by itself, so that a small one is never empty. @param statistic of how often each reader was drawn; null rounds are left out
 */
export function drawReaders(
  { control, treatment }: Readers,
  statistic: (drawn: Uint16Array) => number | null,
  seed: number,
): Float64Array {
  const random = seededRandom(seed)
  const drawn = new Uint16Array(control + treatment)
  const found: number[] = []
  for (let round = 0; round < rounds; round++) {
    drawn.fill(0)
    for (let i = 0; i < control; i++) bump(drawn, Math.floor(random() * control))
    for (let i = 0; i < treatment; i++) bump(drawn, control + Math.floor(random() * treatment))
    const value = statistic(drawn)
    if (value !== null) found.push(value)
  }
  return Float64Array.from(found).sort()
}

const bump = (drawn: Uint16Array, at: number): void => {
  drawn[at] = (drawn[at] ?? 0) + 1
}
