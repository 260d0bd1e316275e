import type { Citation, Source } from '@/lib/domain/answer'

/** The retrieved passage that a citation lies in: same revision, largest overlap; undefined where none overlaps. */
export function findSource(citation: Citation, sources: readonly Source[]): Source | undefined {
  let best: Source | undefined
  let bestOverlap = 0
  for (const source of sources) {
    if (source.revisionId !== citation.revisionId) continue
    const overlap = Math.min(source.charEnd, citation.charEnd) - Math.max(source.charStart, citation.charStart)
    if (overlap > bestOverlap) [best, bestOverlap] = [source, overlap]
  }
  return best
}
