import type { Source } from '@/lib/domain/answer'
import type { Passage } from '@/lib/domain/passage'

/** A passage as it is shown beside an answer and kept for replay. */
export function toSource(passage: Passage): Source {
  const { documentId, externalId, revisionId, chunkId, title, mediaType, page, charStart, charEnd, text } = passage
  return {
    documentId,
    externalId,
    revisionId,
    chunkId,
    title,
    mediaType,
    headingPath: [...passage.headingPath],
    page,
    charStart,
    charEnd,
    text,
    date: passage.date,
    score: passage.score,
    ranks: { ...passage.ranks },
    ...(passage.isOfficial && { isOfficial: true as const }),
    ...(passage.service && { service: passage.service }),
  }
}
