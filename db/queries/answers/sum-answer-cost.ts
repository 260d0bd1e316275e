import { and, eq, sum } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { modelCalls } from '@/db/schema'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Micro-dollars of all model calls made for one of the scope's answers. */
export async function sumAnswerCost(db: Db, scope: Scope, params: { answerId: AnswerId }): Promise<number> {
  const [row] = await db
    .select({ cost: sum(modelCalls.costMicroUsd) })
    .from(modelCalls)
    .where(
      and(
        eq(modelCalls.workspaceId, scope.workspaceId),
        eq(modelCalls.userId, scope.userId),
        eq(modelCalls.answerId, params.answerId),
      ),
    )
  return Number(row?.cost ?? 0)
}
