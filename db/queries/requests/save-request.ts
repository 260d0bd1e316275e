import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { questionRequests } from '@/db/schema'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { toQuestionKey } from '@/lib/domain/text/to-question-key'

type Params = {
  answerId: AnswerId
  conversationId: ConversationId
  question: string
  note: string | null
  now: Date
}

/** One request per reader and answer: asking again leaves the first as it is. */
export async function saveRequest(db: Db, scope: Scope, params: Params): Promise<void> {
  const { now, ...fields } = params
  const id = newId('questionRequest')
  const { workspaceId, userId } = scope
  await db.transaction(async (tx) => {
    const made = await tx
      .insert(questionRequests)
      .values({ ...fields, workspaceId, id, userId, questionKey: toQuestionKey(params.question), createdAt: now })
      .onConflictDoNothing({
        target: [questionRequests.workspaceId, questionRequests.answerId, questionRequests.userId],
      })
      .returning({ id: questionRequests.id })
    if (made.length === 0) return
    await appendAudit(tx, scope, { action: 'question.requested', targetKind: 'question-request', targetId: id })
  })
}
