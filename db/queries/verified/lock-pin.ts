import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { verifiedAnswers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * Holds a verified answer's row until the transaction ends, so that it is not unpinned in between. Documents first, then this, then the
 * workspace: a deletion and whoever verifies again come to the workspace, with their audit row, last.
 * @returns false when the workspace has none with this id
 */
export async function lockPin(tx: Tx, scope: Scope, params: { id: string }): Promise<boolean> {
  const rows = await tx
    .select({ id: verifiedAnswers.id })
    .from(verifiedAnswers)
    .where(and(eq(verifiedAnswers.workspaceId, scope.workspaceId), eq(verifiedAnswers.id, params.id)))
    .for('update')
  return rows.length > 0
}
