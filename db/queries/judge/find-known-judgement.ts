import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { judgements } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type JudgementRow = typeof judgements.$inferSelect

/** The newest verdict of the workspace on the very same content, whatever it was asked for; what was not judged is not one. */
export async function findKnownJudgement(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { contentKey: string },
): Promise<JudgementRow | null> {
  const [row] = await db
    .select()
    .from(judgements)
    .where(
      and(
        eq(judgements.workspaceId, scope.workspaceId),
        eq(judgements.contentKey, params.contentKey),
        isNotNull(judgements.verdict),
      ),
    )
    .orderBy(desc(judgements.createdAt))
    .limit(1)
  return row ?? null
}
