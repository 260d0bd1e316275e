import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { AnswerOrigin } from '@/lib/domain/answer'
import { noLongerBeats } from '../no-longer-beats'

/**
 * Fails answers that nobody is writing any more, and keeps their text. The one query here without a Scope: it is the system's own,
 * run at start over all workspaces, and returns a number only. `origin` narrows it.
 */
export async function failRunningAnswers(
  db: Db,
  params: { silentSince: Date; now: Date; origin?: AnswerOrigin },
): Promise<number> {
  const failed = await db
    .update(answers)
    .set({ status: 'failed', errorCode: 'answer_interrupted', finishedAt: params.now })
    .where(
      and(
        eq(answers.status, 'running'),
        noLongerBeats(answers.heartbeatAt, params.silentSince),
        params.origin === undefined ? undefined : eq(answers.origin, params.origin),
      ),
    )
    .returning({ id: answers.id })
  return failed.length
}
