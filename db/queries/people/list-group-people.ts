import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { groupMembers, groups } from '@/db/schema'
import type { GroupId, UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type GroupPerson = { readonly groupId: GroupId; readonly group: string; readonly userId: UserId }

/** Who is in which group of the workspace, as it is now. */
export async function listGroupPeople(db: Db, scope: Scope): Promise<GroupPerson[]> {
  return db
    .select({ groupId: groups.id, group: groups.name, userId: groupMembers.userId })
    .from(groupMembers)
    .innerJoin(groups, and(eq(groups.workspaceId, groupMembers.workspaceId), eq(groups.id, groupMembers.groupId)))
    .where(eq(groupMembers.workspaceId, scope.workspaceId))
}
