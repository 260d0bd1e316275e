import type { GuardedAnswer } from '@/lib/domain/canary-guards'

/** What a change adds to the share of bad answers, 0 to 1; of `unsupported`, to the share of a claim being without support. */
export type Harm = {
  readonly errors?: number
  readonly refused?: number
  readonly unsupported?: number
  readonly thumbsDown?: number
}

type Reader = {
  readonly id: string
  readonly refused: number
  readonly unsupported: number
  readonly thumbsDown: number
}

/**
 * Readers as they are: a few ask most of the questions, and each has a rate of refusals, unsupported claims and thumbs down of their own. This is
 * what the test does not assume, because a cohort of few readers may differ from the rest without any harm.
 */
export function makeReaders(random: () => number, count: number): { draw(random: () => number): Reader } {
  const readers = Array.from({ length: count }, (_, index): Reader & { weight: number } => ({
    id: `usr_${index}_${Math.floor(random() * 1e9)}`,
    refused: spread(random, 0.15),
    unsupported: spread(random, 0.06),
    thumbsDown: spread(random, 0.03),
    weight: 1 / (1 + index) ** 0.7,
  }))
  let total = 0
  const upTo = readers.map(({ weight }) => (total += weight))
  return {
    draw(next) {
      const at = next() * total
      let [low, high] = [0, count - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((upTo[middle] ?? 0) <= at) low = middle + 1
        else high = middle
      }
      return readers[low] as Reader
    },
  }
}

/** Between a quarter of the mean and, for one reader in five, two and a half times it; on average the mean. */
const spread = (random: () => number, mean: number): number =>
  random() < 0.2 ? mean * 2.5 : mean * (0.25 + 0.75 * random())

/** One answer of a reader, in the rates of production: no model and no database, so that ten thousand cost a second. */
export function writeAnswer(random: () => number, reader: Reader, harm: Harm): GuardedAnswer {
  const happens = (share: number): boolean => random() < Math.min(1, share)
  const failed = happens(0.01 + (harm.errors ?? 0))
  const refused = happens(reader.refused + (harm.refused ?? 0))
  const claims = refused ? 0 : 1 + Math.floor(random() * 4)
  const unsupported = Array.from({ length: claims }).filter(() => happens(reader.unsupported + (harm.unsupported ?? 0)))
  return {
    status: failed ? 'failed' : refused ? 'refused' : 'answered',
    errorCode: failed ? 'provider_timeout' : null,
    fellBack: false,
    claims,
    unsupported: unsupported.length,
    totalMs: happens(0.05) ? 6_000 : 2_000,
    costMicroUsd: happens(0.25) ? 1_000 : 600,
    thumbsDown: happens(reader.thumbsDown + (harm.thumbsDown ?? 0)),
  }
}
