import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answerDrafts, answers, savedQuestions } from '@/db/schema'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'

export type Look = {
  /** `same`: the answer that was given now says what the kept one says, or nothing had to be asked. */
  readonly outcome: 'same' | 'changed' | 'failed'
  /** The new answer, where it changed. */
  readonly answerId?: AnswerId
  readonly evidence?: string
  readonly documentState?: string
  readonly errorCode?: ErrorCode
}

/** What a look at a saved question has shown. Answers of it that nobody will open any more are erased with their drafts. */
export async function saveLook(
  db: Db,
  scope: Scope,
  params: { conversationId: ConversationId; look: Look; now: Date },
): Promise<void> {
  const { conversationId, look, now } = params
  const isThis = and(
    eq(savedQuestions.workspaceId, scope.workspaceId),
    eq(savedQuestions.conversationId, conversationId),
    eq(savedQuestions.userId, scope.userId),
  )
  await db.transaction(async (tx) => {
    const [kept] = await tx
      .update(savedQuestions)
      .set({
        checkedAt: now,
        errorCode: look.errorCode ?? null,
        ...(look.outcome === 'failed'
          ? {}
          : { evidence: look.evidence ?? null, documentState: look.documentState ?? null }),
        ...(look.outcome === 'changed' && look.answerId !== undefined
          ? {
              answerId: look.answerId,
              previousAnswerId: sql`${savedQuestions.answerId}`,
              changedAt: now,
              seenAt: null,
            }
          : {}),
      })
      .where(isThis)
      .returning({ answerId: savedQuestions.answerId, previousAnswerId: savedQuestions.previousAnswerId })
    if (!kept) return
    const open = [kept.answerId, kept.previousAnswerId].filter((id) => id !== null)
    const ofQuestion = and(eq(answers.workspaceId, scope.workspaceId), eq(answers.conversationId, conversationId))
    const gone = await tx
      .delete(answers)
      .where(and(ofQuestion, eq(answers.origin, 'saved'), notInArray(answers.id, open)))
      .returning({ id: answers.id })
    if (gone.length > 0)
      await tx.delete(answerDrafts).where(
        and(
          eq(answerDrafts.workspaceId, scope.workspaceId),
          inArray(
            answerDrafts.answerId,
            gone.map(({ id }) => id),
          ),
        ),
      )
  })
}
