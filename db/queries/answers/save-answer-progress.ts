import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Keeps the text so far and says that the answer is still being written. Changes nothing once the answer is finished. */
export async function saveAnswerProgress(
  db: Db,
  scope: Scope,
  params: { answerId: AnswerId; text: string; now: Date },
): Promise<void> {
  await db
    .update(answers)
    .set({ text: params.text, heartbeatAt: params.now })
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.id, params.answerId),
        eq(answers.userId, scope.userId),
        eq(answers.status, 'running'),
      ),
    )
}
