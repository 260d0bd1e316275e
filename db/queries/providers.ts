import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { providers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** With the encrypted key: for the server alone. Screens use `listProviders`. */
export type StoredProvider = typeof providers.$inferSelect
export type ProviderRow = Omit<StoredProvider, 'encryptedKey' | 'workspaceId'>

/** Oldest first: the order in which providers stand in for each other. */
export async function loadStoredProviders(db: Db | Tx, scope: Scope): Promise<StoredProvider[]> {
  return db
    .select()
    .from(providers)
    .where(eq(providers.workspaceId, scope.workspaceId))
    .orderBy(asc(providers.createdAt), asc(providers.id))
}

/** What a screen may show of the workspace's providers: everything but the key. */
export async function listProviders(db: Db | Tx, scope: Scope): Promise<ProviderRow[]> {
  const rows = await loadStoredProviders(db, scope)
  return rows.map(({ encryptedKey: _key, workspaceId: _workspace, ...shown }) => shown)
}

export type WriteProvider = Omit<StoredProvider, 'workspaceId' | 'createdAt' | 'updatedAt'>

/** Adds a provider or replaces the one with this id. */
export async function writeProvider(db: Db | Tx, scope: Scope, row: WriteProvider): Promise<void> {
  const { id: _id, ...fields } = row
  await db
    .insert(providers)
    .values({ ...row, workspaceId: scope.workspaceId })
    .onConflictDoUpdate({
      target: [providers.workspaceId, providers.id],
      set: { ...fields, updatedAt: new Date() },
    })
}

/** @returns whether there was one */
export async function deleteProvider(db: Db | Tx, scope: Scope, id: string): Promise<boolean> {
  const gone = await db
    .delete(providers)
    .where(and(eq(providers.workspaceId, scope.workspaceId), eq(providers.id, id)))
    .returning({ id: providers.id })
  return gone.length > 0
}
