import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** What comes out of an archive or mail has its owner and its days of review and expiry, and is official as it is, unless it has some of its own. */
export async function inheritUpkeep(
  tx: Tx,
  scope: Scope,
  params: { documentId: DocumentId; parentId: DocumentId },
): Promise<void> {
  const [parent] = await tx
    .select({
      ownerId: documents.ownerId,
      reviewAt: documents.reviewAt,
      reviewDays: documents.reviewDays,
      expiresAt: documents.expiresAt,
      isOfficial: documents.isOfficial,
    })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, params.parentId)))
  if (!parent || (!parent.isOfficial && (parent.ownerId ?? parent.reviewAt ?? parent.expiresAt) === null)) return
  await tx
    .update(documents)
    .set(parent)
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        eq(documents.id, params.documentId),
        isNull(sql`coalesce(${documents.ownerId}, ${documents.reviewAt}::text, ${documents.expiresAt}::text)`),
      ),
    )
}
