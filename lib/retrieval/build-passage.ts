import type { Passage } from '@/lib/domain/passage'
import type { ChunkSpan } from './merge-neighbours'

function sharedPath(paths: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = paths
  const end = first.findIndex((heading, depth) => rest.some((path) => path[depth] !== heading))
  return first.slice(0, end === -1 ? first.length : end)
}

/** One readable passage: where it is comes from the whole span, why it is here from the member that was ranked best. */
export function buildPassage({ best, members }: ChunkSpan, text: string): Passage {
  const first = members[0] ?? best
  const charEnd = Math.max(...members.map((member) => member.charEnd))
  return {
    documentId: best.documentId,
    externalId: best.externalId,
    revisionId: best.revisionId,
    collectionId: best.collectionId,
    chunkId: best.chunkId,
    title: best.title,
    mediaType: best.mediaType,
    headingPath: sharedPath(members.map((member) => member.headingPath)),
    page: first.pageStart,
    charStart: first.charStart,
    charEnd,
    text,
    tokenCount: members.reduce((sum, member) => sum + member.tokenCount, 0),
    score: best.score,
    ranks: best.ranks,
    scores: best.scores,
    date: best.date,
    ...(best.isOfficial && { isOfficial: true }),
  }
}
