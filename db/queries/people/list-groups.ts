import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collectionGroups, groupMembers, groups } from '@/db/schema'
import type { GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type GroupListItem = {
  readonly id: GroupId
  readonly name: string
  readonly people: number
  readonly collections: number
}

/** The workspace's groups by name, with how many people are in each and how many collections name it. */
export async function listGroups(db: Db, scope: Scope): Promise<GroupListItem[]> {
  const people = sql<number>`(select count(*)::int from ${groupMembers} gm
    where gm.workspace_id = "groups"."workspace_id" and gm.group_id = "groups"."id")`
  const collections = sql<number>`(select count(*)::int from ${collectionGroups} cg
    where cg.workspace_id = "groups"."workspace_id" and cg.group_id = "groups"."id")`
  return db
    .select({ id: groups.id, name: groups.name, people, collections })
    .from(groups)
    .where(eq(groups.workspaceId, scope.workspaceId))
    .orderBy(asc(groups.name))
}
