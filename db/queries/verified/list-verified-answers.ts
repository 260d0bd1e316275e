import { asc, desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { users, verifiedAnswers, verifiedQuestions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { PinnedAnswer } from './find-wording'

const listLimit = 500

/** The workspace's verified answers, the last verified first, at most 500; whoever may open their sources: for the caller to narrow. */
export async function listVerifiedAnswers(db: Db, scope: Scope): Promise<PinnedAnswer[]> {
  const rows = await db
    .select({ verified: verifiedAnswers, by: users.name })
    .from(verifiedAnswers)
    .leftJoin(users, eq(users.id, verifiedAnswers.verifiedBy))
    .where(eq(verifiedAnswers.workspaceId, scope.workspaceId))
    .orderBy(desc(verifiedAnswers.verifiedAt), desc(verifiedAnswers.id))
    .limit(listLimit)
  const wordings = await db
    .select()
    .from(verifiedQuestions)
    .where(eq(verifiedQuestions.workspaceId, scope.workspaceId))
    .orderBy(asc(verifiedQuestions.ordinal))
  const byAnswer = new Map<string, string[]>()
  for (const { verifiedId, wording } of wordings)
    byAnswer.set(verifiedId, [...(byAnswer.get(verifiedId) ?? []), wording])
  return rows.map(({ verified, by }) => ({
    ...verified,
    verifiedByName: by ?? '',
    wordings: byAnswer.get(verified.id) ?? [],
  }))
}
