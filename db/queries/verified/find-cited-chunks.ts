import { and, asc, eq, gt, inArray, lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunks } from '@/db/schema'
import { loadChunks } from '@/db/search/load-chunks'
import type { ChunkRow } from '@/db/search/select-chunks'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Span = { readonly revisionId: string; readonly charStart: number; readonly charEnd: number }

/** The active chunks that hold these spans or a part of them, in the order of their documents; rights and days of expiry are checked as in a search. */
export async function findCitedChunks(
  db: Db,
  scope: Scope,
  params: { spans: readonly Span[]; today: string },
): Promise<ChunkRow[]> {
  const { spans, today } = params
  if (spans.length === 0) return []
  const holds = spans.map(({ revisionId, charStart, charEnd }) =>
    and(eq(chunks.revisionId, revisionId as RevisionId), lt(chunks.charStart, charEnd), gt(chunks.charEnd, charStart)),
  )
  const revisionIds = [...new Set(spans.map((span) => span.revisionId as RevisionId))]
  const rows = await db
    .select({ id: chunks.id })
    .from(chunks)
    .where(and(eq(chunks.workspaceId, scope.workspaceId), inArray(chunks.revisionId, revisionIds), or(...holds)))
    .orderBy(asc(chunks.revisionId), asc(chunks.ordinal))
  return loadChunks(db, scope, { chunkIds: rows.map(({ id }) => id), today })
}
