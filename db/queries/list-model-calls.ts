import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { modelCalls } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type ModelCallRow = Omit<typeof modelCalls.$inferSelect, 'workspaceId'>

/** The newest attempts of the workspace, or those of one answer: what an admin looks at when something was slow or dear. */
export async function listModelCalls(
  db: Db,
  scope: Scope,
  input: { readonly answerId?: string; readonly limit: number },
): Promise<ModelCallRow[]> {
  const rows = await db
    .select()
    .from(modelCalls)
    .where(
      and(
        eq(modelCalls.workspaceId, scope.workspaceId),
        input.answerId === undefined ? undefined : eq(modelCalls.answerId, input.answerId),
      ),
    )
    .orderBy(desc(modelCalls.createdAt), desc(modelCalls.id))
    .limit(input.limit)
  return rows.map(({ workspaceId: _workspace, ...row }) => row)
}
