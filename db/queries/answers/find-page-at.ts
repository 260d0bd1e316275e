import { and, desc, eq, isNotNull, lte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { blocks } from '@/db/schema'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The page of the block that holds a character of a revision, or null for formats without pages. */
export async function findPageAt(
  db: Db,
  scope: Scope,
  params: { revisionId: RevisionId; charStart: number },
): Promise<number | null> {
  const [row] = await db
    .select({ page: blocks.page })
    .from(blocks)
    .where(
      and(
        eq(blocks.workspaceId, scope.workspaceId),
        eq(blocks.revisionId, params.revisionId),
        lte(blocks.charStart, params.charStart),
        isNotNull(blocks.page),
      ),
    )
    .orderBy(desc(blocks.charStart))
    .limit(1)
  return row?.page ?? null
}
