import { and, between, eq, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunks } from '@/db/schema'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { selectChunks, type ChunkRow } from './select-chunks'

type Place = { readonly revisionId: RevisionId; readonly first: number; readonly last: number }

/** The chunks that stand in these stretches of their revisions, ends included, as far as the scope may read them by `today`. */
export async function loadSiblings(
  db: Db,
  scope: Scope,
  { places, today }: { places: readonly Place[]; today: string },
): Promise<ChunkRow[]> {
  if (places.length === 0) return []
  const inPlace = ({ revisionId, first, last }: Place) =>
    and(eq(chunks.revisionId, revisionId), between(chunks.ordinal, first, last))
  return selectChunks(db, scope, today, or(...places.map(inPlace)))
}
