import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { conversationShares } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Ends the reader's own link. @returns false when there is none */
export async function deleteShare(tx: Tx, scope: Scope, params: { id: string }): Promise<boolean> {
  const gone = await tx
    .delete(conversationShares)
    .where(
      and(
        eq(conversationShares.workspaceId, scope.workspaceId),
        eq(conversationShares.id, params.id),
        eq(conversationShares.userId, scope.userId),
      ),
    )
    .returning({ id: conversationShares.id })
  return gone.length > 0
}
