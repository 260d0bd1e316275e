import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { apiKeys, groups, memberships } from '@/db/schema'
import type { BudgetSubject } from '@/lib/domain/budget'
import type { GroupId, UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Whether the workspace has this person, group or API key. */
export async function hasBudgetSubject(
  db: Db | Tx,
  scope: Scope,
  { kind, id }: { kind: BudgetSubject; id: string },
): Promise<boolean> {
  const { workspaceId } = scope
  if (kind === 'workspace') return id === ''
  const found = {
    group: () =>
      db
        .select({ id: groups.id })
        .from(groups)
        .where(and(eq(groups.workspaceId, workspaceId), eq(groups.id, id as GroupId))),
    user: () =>
      db
        .select({ id: memberships.userId })
        .from(memberships)
        .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, id as UserId))),
    key: () =>
      db
        .select({ id: apiKeys.id })
        .from(apiKeys)
        .where(and(eq(apiKeys.workspaceId, workspaceId), eq(apiKeys.id, id))),
  }
  return (await found[kind]()).length > 0
}
