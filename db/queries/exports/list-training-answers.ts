import { and, asc, desc, eq, gte, isNotNull, isNull, lt, ne, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { askedNoService } from '@/db/queries/tools/asked-no-service'
import { ofConversation } from '@/db/queries/topics/asked-between'
import { answers, conversations, feedback, verifiedAnswers, verifiedQuestions } from '@/db/schema'
import type { Citation, Claim } from '@/lib/domain/answer'
import type { Scope } from '@/lib/domain/scope'

/** An answer that somebody judged, as it can be learned from. */
export type JudgedAnswer = {
  readonly id: string
  readonly question: string
  readonly text: string
  readonly claims: readonly Claim[]
  readonly citations: readonly Citation[]
  readonly rating: 'up' | 'down' | null
  /** The answer as a reviewer wrote it. */
  readonly reviewedAnswer: string | null
  readonly isVerified: boolean
  readonly model: string | null
  readonly promptVersion: number | null
  readonly judgedAt: Date
}

const most = 20_000

/** Readers' answers with a thumb up, or with a reviewer's own words, the newest first; then verified answers. Whatever nobody judged, was deleted by its reader, or was asked beside attached files or of a service, is not among them. */
export async function listTrainingAnswers(
  db: Db,
  scope: Scope,
  params: { readonly from: Date; readonly to: Date },
): Promise<JudgedAnswer[]> {
  const { from, to } = params
  const rated = await db
    .select({
      id: feedback.id,
      question: answers.question,
      standalone: answers.standaloneQuestion,
      text: answers.text,
      claims: answers.claims,
      citations: answers.citations,
      rating: feedback.rating,
      reviewedAnswer: feedback.reviewedAnswer,
      model: answers.model,
      promptVersion: answers.promptVersion,
      judgedAt: feedback.createdAt,
    })
    .from(feedback)
    .innerJoin(answers, and(eq(answers.workspaceId, feedback.workspaceId), eq(answers.id, feedback.answerId)))
    .innerJoin(conversations, ofConversation)
    .where(
      and(
        eq(feedback.workspaceId, scope.workspaceId),
        gte(feedback.createdAt, from),
        lt(feedback.createdAt, to),
        eq(answers.status, 'answered'),
        eq(answers.stopped, false),
        isNull(conversations.deletedAt),
        isNull(conversations.attachedAt),
        askedNoService,
        or(eq(feedback.rating, 'up'), isNotNull(feedback.reviewedAnswer)),
      ),
    )
    .orderBy(desc(feedback.createdAt), desc(feedback.id))
    .limit(most)
  const verified = await db
    .select({ answer: verifiedAnswers, question: verifiedQuestions.wording })
    .from(verifiedAnswers)
    .innerJoin(
      verifiedQuestions,
      and(
        eq(verifiedQuestions.workspaceId, verifiedAnswers.workspaceId),
        eq(verifiedQuestions.verifiedId, verifiedAnswers.id),
        eq(verifiedQuestions.kind, 'question'),
      ),
    )
    .where(
      and(
        eq(verifiedAnswers.workspaceId, scope.workspaceId),
        gte(verifiedAnswers.verifiedAt, from),
        lt(verifiedAnswers.verifiedAt, to),
        ne(verifiedAnswers.text, ''),
      ),
    )
    .orderBy(asc(verifiedAnswers.id))
    .limit(most)
  return [
    ...rated.map(({ standalone, question, ...row }) => ({
      ...row,
      question: standalone ?? question,
      isVerified: false,
    })),
    ...verified.map(({ answer: { id, text, claims, citations, verifiedAt }, question }) => {
      const unknown = { rating: null, reviewedAnswer: null, model: null, promptVersion: null }
      return { ...unknown, id, question, text, claims, citations, isVerified: true, judgedAt: verifiedAt }
    }),
  ]
}
