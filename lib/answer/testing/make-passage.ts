import type { Passage } from '@/lib/domain/passage'

let count = 0

/** A passage for tests. Its text begins at offset 100 of its revision, so that a mix-up of the two kinds of offset shows. */
export function makePassage(text: string, title = 'Document', rest: Partial<Passage> = {}): Passage {
  count += 1
  return {
    documentId: `doc_${count}`,
    externalId: `file-${count}.md`,
    revisionId: `rev_${count}`,
    collectionId: 'col_1',
    chunkId: `chk_${count}`,
    title,
    mediaType: 'text/markdown',
    headingPath: [],
    page: null,
    charStart: 100,
    charEnd: 100 + text.length,
    text,
    tokenCount: Math.ceil(text.length / 4),
    score: 1,
    ranks: { keyword: 1, vector: 1, fused: 1, reranked: null },
    scores: { keyword: 1, vector: 1, fused: 1, reranked: null },
    date: null,
    ...rest,
  } as Passage
}
