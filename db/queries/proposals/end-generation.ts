import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseGenerations } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'

type End = { status: 'completed' | 'cancelled' } | { status: 'failed'; errorCode: ErrorCode }

/** Ends what is queued or runs. @returns false when there was nothing to end */
export async function endGeneration(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { generationId, now, ...end }: End & { generationId: string; now: Date },
): Promise<boolean> {
  const rows = await db
    .update(caseGenerations)
    .set({ ...end, finishedAt: now })
    .where(
      and(
        eq(caseGenerations.workspaceId, scope.workspaceId),
        eq(caseGenerations.id, generationId),
        inArray(caseGenerations.status, ['queued', 'running']),
      ),
    )
    .returning({ id: caseGenerations.id })
  return rows.length > 0
}
