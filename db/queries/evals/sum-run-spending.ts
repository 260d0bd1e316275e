import { and, eq, gte, lte, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns, modelCalls } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type RunSpending = {
  /** Micro-dollars of every call that the run has made itself: answers, searches, the judge, and what was broken off. */
  readonly spentMicroUsd: number
  /** Of the dearest answer with all that belongs to it; 0 while none has cost anything. */
  readonly dearestMicroUsd: number
  /** Calls of models without a price. */
  readonly unpricedCalls: number
}

/**
 * What a run has paid for, as the meter has it. Its calls are known by their request ids, which begin with its own id: so those of an answer that a dying
 * worker left behind count too. An answer that was taken over was paid for by another run, and a later judging of pairs is none of this one's.
 */
export async function sumRunSpending(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { runId }: { runId: EvalRunId },
): Promise<RunSpending> {
  const own = and(eq(evalRuns.workspaceId, scope.workspaceId), eq(evalRuns.id, runId))
  const began = db.select({ at: evalRuns.createdAt }).from(evalRuns).where(own)
  // Looking through the calls of its own time alone keeps an old run as quick to open as a new one. The meter writes within seconds.
  const ended = db
    .select({ at: sql`coalesce(${evalRuns.finishedAt} + interval '5 minutes', 'infinity')` })
    .from(evalRuns)
    .where(own)
  const answers = db
    .select({
      cost: sql<number>`sum(${modelCalls.costMicroUsd})`.as('cost'),
      unpriced: sql<number>`count(*) filter (where ${modelCalls.unpriced})`.as('unpriced'),
    })
    .from(modelCalls)
    .where(
      and(
        eq(modelCalls.workspaceId, scope.workspaceId),
        gte(modelCalls.createdAt, sql`(${began})`),
        lte(modelCalls.createdAt, sql`(${ended})`),
        sql`starts_with(${modelCalls.requestId}, ${requestPrefix(runId)})`,
      ),
    )
    .groupBy(modelCalls.answerId)
    .as('answers')
  const [row] = await db
    .select({
      spentMicroUsd: sql<number>`coalesce(sum(${answers.cost}), 0)::float8`,
      dearestMicroUsd: sql<number>`coalesce(max(${answers.cost}), 0)::float8`,
      unpricedCalls: sql<number>`coalesce(sum(${answers.unpriced}), 0)::int`,
    })
    .from(answers)
  return row ?? { spentMicroUsd: 0, dearestMicroUsd: 0, unpricedCalls: 0 }
}

/** What the request ids of a run's calls begin with. */
export const requestPrefix = (runId: EvalRunId): string => `${runId}/`
