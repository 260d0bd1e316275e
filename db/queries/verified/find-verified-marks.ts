import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, users } from '@/db/schema'
import type { VerifiedMark } from '@/lib/domain/answer'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Who had verified these answers when they were given, by answer id, by the name that person has today. */
export async function findVerifiedMarks(
  db: Db,
  scope: Scope,
  params: { answerIds: readonly AnswerId[] },
): Promise<Map<AnswerId, VerifiedMark>> {
  if (params.answerIds.length === 0) return new Map()
  const rows = await db
    .select({ id: answers.id, verified: answers.verified, name: users.name })
    .from(answers)
    .leftJoin(users, eq(users.id, sql`${answers.verified}->>'userId'`))
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        inArray(answers.id, [...params.answerIds]),
        isNotNull(answers.verified),
      ),
    )
  return new Map(
    rows.flatMap(({ id, verified, name }) => (verified ? [[id, { by: name ?? '', at: verified.at }]] : [])),
  )
}
