import { isLaterEdition, readEdition } from '@/lib/domain/text/read-edition'
import type { RankedChunk } from './ranked-chunk'

/** Of a score of 0..1: enough to turn round two editions that say the same in other numbers, too little to lift what answers worse. */
const handicap = 0.05

/**
 * Among chunks of nearly equal score, those of "Leave Policy 2025" come before those of "Leave Policy 2023": titles that are equal up to
 * the year or the version. Other documents are left alone, and so is an edition that the query names.
 * @param ranked best first
 */
export function preferLaterEditions(query: string, ranked: readonly RankedChunk[]): readonly RankedChunk[] {
  const editions = ranked.map((chunk) => readEdition(chunk.title))
  const isNamed = (order: readonly number[]): boolean => query.includes(order.join('.'))
  const adjusted = ranked.map((chunk, index) => {
    const own = editions[index]
    const isOlder = own && !isNamed(own.order) && editions.some((other) => isLaterEdition(other, own))
    return isOlder ? { ...chunk, score: Math.max(0, chunk.score - handicap) } : chunk
  })
  return adjusted.sort((a, b) => b.score - a.score)
}
