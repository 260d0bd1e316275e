import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { askedBetween, ofConversation } from '@/db/queries/topics/asked-between'
import { isRatedDown } from '@/db/queries/topics/is-gap'
import { answers, conversations } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Enough for any test; what is older of a very busy workspace is left out. */
const most = 20_000

/** Ended answers to readers without their words, for what is counted of them; those that the reader stopped are left out. */
export async function listDriftAnswers(db: Db, scope: Scope, params: { from: Date; to: Date }) {
  const { status, refusalReason, claimsTotal, claimsUnsupported } = answers
  return db
    .select({
      userId: answers.userId,
      at: answers.createdAt,
      isRefused: sql<boolean>`${status} = 'refused' and coalesce(${refusalReason} in ('no_evidence', 'off_topic'), false)`,
      isFailed: sql<boolean>`${status} = 'failed'`,
      claims: sql<number>`coalesce(${claimsTotal}, 0)`,
      unsupported: sql<number>`coalesce(${claimsUnsupported}, 0)`,
      isRatedDown: isRatedDown(scope),
      totalMs: answers.totalMs,
      evidence: sql<number | null>`(select max((passage ->> 'logit')::float8)
        from jsonb_array_elements(${answers.recipe} -> 'parts') part, jsonb_array_elements(part -> 'passages') passage)`,
    })
    .from(answers)
    .innerJoin(conversations, ofConversation)
    .where(and(askedBetween(scope, params), ne(status, 'running'), eq(answers.stopped, false)))
    .orderBy(desc(answers.createdAt))
    .limit(most)
}
