import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { apiKeys } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type ApiKeyListItem = {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly lastUsedAt: Date | null
  readonly createdAt: Date
}

/** The person's own keys that are in force, newest first. */
export async function listApiKeys(db: Db, scope: Scope): Promise<ApiKeyListItem[]> {
  return db
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      prefix: apiKeys.prefix,
      lastUsedAt: apiKeys.lastUsedAt,
      createdAt: apiKeys.createdAt,
    })
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, scope.workspaceId), eq(apiKeys.userId, scope.userId), isNull(apiKeys.revokedAt)))
    .orderBy(desc(apiKeys.createdAt))
}
