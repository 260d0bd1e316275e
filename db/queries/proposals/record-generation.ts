import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseGenerations } from '@/db/schema'
import type { DropCounts } from '@/lib/domain/case-proposal'
import type { Scope } from '@/lib/domain/scope'

export type GenerationProgress = { total: number; done: number; proposed: number; dropped: DropCounts }

/** Notes how far it is. @returns false when it does not run any more: somebody has stopped it */
export async function recordGeneration(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { generationId: string; progress: Partial<GenerationProgress>; now: Date },
): Promise<boolean> {
  const rows = await db
    .update(caseGenerations)
    .set({ ...params.progress, heartbeatAt: params.now })
    .where(
      and(
        eq(caseGenerations.workspaceId, scope.workspaceId),
        eq(caseGenerations.id, params.generationId),
        eq(caseGenerations.status, 'running'),
      ),
    )
    .returning({ id: caseGenerations.id })
  return rows.length > 0
}
