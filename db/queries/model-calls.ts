import type { Db, Tx } from '@/db/client'
import { modelCalls } from '@/db/schema'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'

/** One attempt of one model call; workspace and person come from the scope. */
export type NewModelCall = Omit<typeof modelCalls.$inferInsert, 'id' | 'workspaceId' | 'userId'> & { id?: string }

/** Rows of calls made under one scope. Writing a row again changes nothing. */
export async function insertModelCalls(db: Db | Tx, scope: Scope, rows: readonly NewModelCall[]): Promise<void> {
  if (rows.length === 0) return
  const { workspaceId, userId } = scope
  await db
    .insert(modelCalls)
    .values(rows.map((row) => ({ ...row, id: row.id ?? newId('modelCall'), workspaceId, userId })))
    .onConflictDoNothing()
}
