import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { askedNoService } from '@/db/queries/tools/asked-no-service'
import { askedBetween, ofConversation } from '@/db/queries/topics/asked-between'
import { answers, conversations } from '@/db/schema'
import type { ReviewFrame } from '@/lib/domain/answer-review'
import type { Scope } from '@/lib/domain/scope'
import { isOpenUnrated, isRated } from './is-open-to-review'

/**
 * What a round may draw: whole answers and refusals to readers, newest first, with what their risk is told by. The question is there to be
 * counted, not to be shown. What a service said is closed to every reviewer, so that such answers are not drawn.
 */
export async function listCandidates(
  db: Db,
  scope: Scope,
  params: { from: Date; to: Date; frame: ReviewFrame; limit: number },
) {
  const { frame, limit, ...period } = params
  return db
    .select({
      id: answers.id,
      userId: answers.userId,
      createdAt: answers.createdAt,
      question: sql<string>`coalesce(${answers.standaloneQuestion}, ${answers.question})`,
      isRefused: sql<boolean>`${answers.status} = 'refused'`,
      unsupported: sql<number>`coalesce(${answers.claimsUnsupported}, 0) + ${answers.withheldClaims}`,
      isDisputed: sql<boolean>`jsonb_path_exists(${answers.claims}, '$[*].disputedBy[*]')`,
      isNear: sql<boolean>`jsonb_array_length(${answers.suggestions}) > 0`,
      evidence: sql<number | null>`(select max((passage ->> 'logit')::float8)
        from jsonb_array_elements(${answers.recipe} -> 'parts') part, jsonb_array_elements(part -> 'passages') passage)`,
      isUnsure: answers.isUnsure,
      model: answers.model,
      promptVersion: answers.promptVersion,
    })
    .from(answers)
    .innerJoin(conversations, ofConversation)
    .where(
      and(
        askedBetween(scope, period),
        inArray(answers.status, ['answered', 'refused']),
        eq(answers.stopped, false),
        askedNoService,
        frame === 'rated' ? isRated(db, scope) : isOpenUnrated(db, scope),
      ),
    )
    .orderBy(desc(answers.createdAt), desc(answers.id))
    .limit(limit)
}

export type ReviewCandidate = Awaited<ReturnType<typeof listCandidates>>[number]
