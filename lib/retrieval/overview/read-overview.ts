import { listOutline } from '@/db/queries/documents/list-outline'
import type { DocumentId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { loadRankedChunks } from '../load-ranked-chunks'
import { readPassages } from '../read-passages'
import { chooseOverview } from './choose-overview'

const unranked = {
  ranks: { keyword: null, vector: null, fused: 1, reranked: null },
  scores: { keyword: null, vector: null, fused: 1, reranked: null },
}

/** Passages that together stand for a document, in its order, with the reader's rights. Nothing was searched: all of them score alike. */
export async function readOverview(
  runtime: Runtime,
  scope: Scope,
  { documentId, tokenBudget }: { documentId: DocumentId; tokenBudget: number },
): Promise<Passage[]> {
  const outline = await listOutline(runtime.db, scope, { documentId, today: utcDay(runtime.now()) })
  const candidates = chooseOverview(outline, tokenBudget).map(({ id }) => ({ chunkId: id, ...unranked }))
  const chunks = await loadRankedChunks(runtime, scope, candidates)
  return readPassages(
    runtime,
    scope,
    chunks.map((chunk) => ({ best: chunk, members: [chunk] })),
  )
}
