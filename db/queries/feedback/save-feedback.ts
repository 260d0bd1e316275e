import type { Db } from '@/db/client'
import { feedback } from '@/db/schema'
import type { OwnFeedback } from '@/lib/domain/conversation'
import type { AnswerId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'

/** One rating per reader and answer: rating again replaces the first and opens it anew for the inbox. */
export async function saveFeedback(
  db: Db,
  scope: Scope,
  params: { answerId: AnswerId; feedback: OwnFeedback; now: Date },
): Promise<{ id: string }> {
  const { rating, reasons, comment, correctedAnswer } = params.feedback
  const open = { status: 'open' as const, resolvedBy: null, resolvedAt: null, closingNote: null, noticeSeenAt: null }
  const values = { rating, reasons, comment, correctedAnswer, ...open }
  const [row] = await db
    .insert(feedback)
    .values({
      workspaceId: scope.workspaceId,
      id: newId('feedback'),
      answerId: params.answerId,
      userId: scope.userId,
      createdAt: params.now,
      ...values,
    })
    .onConflictDoUpdate({ target: [feedback.workspaceId, feedback.answerId, feedback.userId], set: values })
    .returning({ id: feedback.id })
  return { id: row?.id ?? '' }
}
