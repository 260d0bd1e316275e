import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { judgements } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** The newest word of each judge on each answer that people have judged too. */
export async function listCalibrationJudgements(db: Db, scope: Pick<Scope, 'workspaceId'>) {
  const { answerId, model, rubricVersion, samples, verdict, code, createdAt } = judgements
  return db
    .selectDistinctOn([model, rubricVersion, samples, answerId], {
      answerId,
      model,
      rubricVersion,
      samples,
      verdict,
      code,
    })
    .from(judgements)
    .where(and(eq(judgements.workspaceId, scope.workspaceId), eq(judgements.purpose, 'calibration')))
    .orderBy(model, rubricVersion, samples, answerId, desc(createdAt))
}
