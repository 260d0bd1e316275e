import { and, desc, eq, gte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { judgements } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** The newest word on each claim with its span since a moment: of the same claim in many answers one. No words of documents are among it. */
export async function listClaimJudgements(db: Db, scope: Pick<Scope, 'workspaceId'>, params: { since: Date }) {
  const { contentKey, ours, verdict, code, model, rubricVersion, samples, createdAt } = judgements
  return db
    .selectDistinctOn([contentKey], { ours, verdict, code, model, rubricVersion, samples })
    .from(judgements)
    .where(
      and(eq(judgements.workspaceId, scope.workspaceId), eq(judgements.purpose, 'claim'), gte(createdAt, params.since)),
    )
    .orderBy(contentKey, desc(createdAt))
}
