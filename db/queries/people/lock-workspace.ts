import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { workspaces } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Holds the workspace's row to the end of the transaction, so that checks like "is there another admin?" stay true until it commits. */
export async function lockWorkspace(tx: Tx, scope: Pick<Scope, 'workspaceId'>): Promise<void> {
  await tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, scope.workspaceId))
    .for('no key update')
}
