import { and, desc, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { guardedColumns } from '@/db/queries/prompts/guarded-columns'
import { answers } from '@/db/schema'
import type { GuardedAnswer } from '@/lib/domain/canary-guards'
import type { Scope } from '@/lib/domain/scope'
import { measuredAnswers } from './measured-answers'

/** The latest answers of the workspace's readers, for what slow and dear mean to an experiment. */
export async function readLatestAnswers(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { before, latest }: { before: Date; latest: number },
): Promise<GuardedAnswer[]> {
  return db
    .select(guardedColumns)
    .from(answers)
    .where(and(measuredAnswers(scope), lt(answers.createdAt, before)))
    .orderBy(desc(answers.createdAt))
    .limit(latest)
}
