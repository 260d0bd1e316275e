import { and, desc, eq, gte, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { Citation, Claim } from '@/lib/domain/answer'
import type { Scope } from '@/lib/domain/scope'

export type SampledAnswer = {
  readonly text: string
  readonly claims: readonly Claim[]
  readonly citations: readonly Pick<Citation, 'marker'>[]
}

/** The newest answers to readers of a period, for figures that need their words. */
export async function sampleAnswers(
  db: Db,
  scope: Scope,
  params: { from: Date; to: Date; limit: number },
): Promise<SampledAnswer[]> {
  return db
    .select({ text: answers.text, claims: answers.claims, citations: answers.citations })
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.origin, 'reader'),
        eq(answers.status, 'answered'),
        gte(answers.createdAt, params.from),
        lt(answers.createdAt, params.to),
      ),
    )
    .orderBy(desc(answers.createdAt))
    .limit(params.limit)
}
