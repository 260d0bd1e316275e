import { and, asc, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { guardedColumns } from '@/db/queries/prompts/guarded-columns'
import { answers } from '@/db/schema'
import type { Arm, GuardedAnswer } from '@/lib/domain/canary-guards'
import type { UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { measuredAnswers } from './measured-answers'
import { ofExperiment } from './of-experiment'

export type ExperimentAnswer = GuardedAnswer & {
  readonly arm: Arm
  readonly userId: UserId
  /** Who answered in the end. */
  readonly model: string
  readonly firstTokenMs: number | null
  /** A model without a price took part: the cost is not known. */
  readonly unpriced: boolean
  readonly createdAt: Date
}

/** As many as are read: an experiment that has told nothing by then tells nothing. */
export const mostExperimentAnswers = 20_000

/** Answers of both sides of an experiment since it started, the oldest first. */
export async function readExperimentAnswers(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { id, since }: { id: string; since: Date },
): Promise<ExperimentAnswer[]> {
  return db
    .select({
      ...guardedColumns,
      arm: sql<Arm>`${answers.arms} ->> ${id}`,
      userId: answers.userId,
      model: answers.model,
      firstTokenMs: answers.firstTokenMs,
      unpriced: answers.unpriced,
      createdAt: answers.createdAt,
    })
    .from(answers)
    .where(and(measuredAnswers(scope), ofExperiment({ id, since })))
    .orderBy(asc(answers.createdAt), asc(answers.id))
    .limit(mostExperimentAnswers)
}
