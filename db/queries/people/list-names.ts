import { and, eq, exists, inArray, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conversations, memberships, users } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The names of these people by their id: members of the workspace, and those who have left and asked something here. */
export async function listNames(
  db: Db,
  scope: Scope,
  params: { readonly ids: readonly UserId[] },
): Promise<ReadonlyMap<string, string>> {
  const one = { one: sql`1` }
  const { workspaceId } = scope
  const isMember = db
    .select(one)
    .from(memberships)
    .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, users.id)))
  const asked = db
    .select(one)
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.userId, users.id)))
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.id, [...params.ids]), or(exists(isMember), exists(asked))))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
