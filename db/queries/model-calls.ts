import type { Db, Tx } from '@/db/client'
import { modelCalls } from '@/db/schema'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { addSpend } from './budgets/add-spend'

/** One attempt of one model call; workspace, person and API key come from the scope. */
export type NewModelCall = Omit<typeof modelCalls.$inferInsert, 'id' | 'workspaceId' | 'userId' | 'apiKeyId'> & {
  id?: string
}

/** Rows of calls made under one scope, with what they add to budgets. Writing a row again changes nothing. */
export async function insertModelCalls(db: Db | Tx, scope: Scope, rows: readonly NewModelCall[]): Promise<void> {
  if (rows.length === 0) return
  const { workspaceId, userId, apiKeyId = null } = scope
  await db.transaction(async (tx) => {
    const written = await tx
      .insert(modelCalls)
      .values(rows.map((row) => ({ ...row, id: row.id ?? newId('modelCall'), workspaceId, userId, apiKeyId })))
      .onConflictDoNothing()
      .returning({
        id: modelCalls.id,
        createdAt: modelCalls.createdAt,
        costMicroUsd: modelCalls.costMicroUsd,
        unpriced: modelCalls.unpriced,
      })
    await addSpend(tx, scope, written)
  })
}
