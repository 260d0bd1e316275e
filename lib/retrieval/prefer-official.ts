import { isLaterEdition, readEdition } from '@/lib/domain/text/read-edition'
import type { RankedChunk } from './ranked-chunk'

/** Of a score of 0..1: more than between two documents that say the same in other words, less than between one that answers and one that does not. */
const advantage = 0.08

/**
 * Among chunks of nearly equal score, those of documents that their owner or an admin has marked as official come first; not before a later
 * edition of the same document, which nobody has marked yet. What nobody marked is ordered as it was.
 * @param ranked best first
 */
export function preferOfficial(ranked: readonly RankedChunk[]): readonly RankedChunk[] {
  if (!ranked.some(({ isOfficial }) => isOfficial)) return ranked
  const editions = ranked.map((chunk) => readEdition(chunk.title))
  const isReplaced = (title: string): boolean => {
    const own = readEdition(title)
    return own !== null && editions.some((other) => isLaterEdition(other, own))
  }
  return ranked
    .map((chunk) =>
      chunk.isOfficial && !isReplaced(chunk.title) ? { ...chunk, score: Math.min(1, chunk.score + advantage) } : chunk,
    )
    .sort((a, b) => b.score - a.score || Number(b.isOfficial) - Number(a.isOfficial))
}
