import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { apiKeys, users } from '@/db/schema'
import { membershipOf, type Membership } from './find-membership'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'

export type ApiKeyRow = {
  readonly id: string
  readonly userId: UserId
  readonly workspaceId: WorkspaceId
  readonly lastUsedAt: Date | null
  readonly disabledAt: Date | null
  readonly membership: Membership | null
}

/** A key that was not revoked, by the SHA-256 of its text. Runs before there is a Scope: it is what a Scope is made from. */
export async function findApiKey(db: Db | Tx, keyHash: string): Promise<ApiKeyRow | undefined> {
  const rows = await db
    .select({
      id: apiKeys.id,
      userId: apiKeys.userId,
      workspaceId: apiKeys.workspaceId,
      lastUsedAt: apiKeys.lastUsedAt,
      disabledAt: users.disabledAt,
      membership: membershipOf(apiKeys.userId, apiKeys.workspaceId),
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(and(eq(apiKeys.keyHash, keyHash), isNull(apiKeys.revokedAt)))
  return rows[0]
}
