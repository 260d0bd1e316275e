import { appendAudit } from '@/db/queries/append-audit'
import { groups } from '@/db/schema'
import type { GroupId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'

/** @throws conflict when the workspace has a group of this name */
export async function createGroup(
  { db }: AuthContext,
  scope: Scope,
  input: { name: string },
): Promise<{ id: GroupId }> {
  const id = newId('group')
  await db.transaction(async (tx) => {
    const rows = await tx
      .insert(groups)
      .values({ workspaceId: scope.workspaceId, id, name: input.name })
      .onConflictDoNothing()
      .returning({ id: groups.id })
    if (rows.length === 0) throw new FootnoteError('conflict', { detail: 'There is already a group of this name.' })
    await appendAudit(tx, scope, { action: 'group.created', targetKind: 'group', targetId: id })
  })
  return { id }
}
