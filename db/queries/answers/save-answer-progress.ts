import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { Source } from '@/lib/domain/answer'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/**
 * Keeps the text so far, with the passages that it is made from, and says that the answer is still being written. Without the passages a
 * text that a crash cut off could not be withheld or erased with its documents. Changes nothing once the answer is finished.
 */
export async function saveAnswerProgress(
  db: Db,
  scope: Scope,
  params: { answerId: AnswerId; text: string; sources: readonly Source[]; now: Date },
): Promise<void> {
  await db
    .update(answers)
    .set({ text: params.text, sources: [...params.sources], heartbeatAt: params.now })
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.id, params.answerId),
        eq(answers.userId, scope.userId),
        eq(answers.status, 'running'),
      ),
    )
}
