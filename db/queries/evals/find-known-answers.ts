import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, evalResults } from '@/db/schema'
import type { AnswerRow } from '@/db/queries/answers/find-answer'
import type { Scope } from '@/lib/domain/scope'

/** Answers that earlier runs of the workspace got under the same content keys, by key; the newest where there are several. None that another model gave in the place of theirs. */
export async function findKnownAnswers(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { contentKeys: readonly string[] },
): Promise<Map<string, AnswerRow>> {
  if (params.contentKeys.length === 0) return new Map()
  const rows = await db
    .select({ key: evalResults.contentKey, answer: answers })
    .from(evalResults)
    .innerJoin(
      answers,
      and(
        eq(answers.workspaceId, evalResults.workspaceId),
        eq(answers.id, evalResults.answerId),
        ne(answers.status, 'failed'),
        isNull(answers.fallback),
      ),
    )
    .where(
      and(
        eq(evalResults.workspaceId, scope.workspaceId),
        inArray(evalResults.contentKey, [...params.contentKeys]),
        eq(evalResults.cached, false),
      ),
    )
    .orderBy(desc(answers.createdAt))
  const known = new Map<string, AnswerRow>()
  for (const { key, answer } of rows) if (key !== null && !known.has(key)) known.set(key, answer)
  return known
}
