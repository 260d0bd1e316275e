import { failRunningAnswers } from '@/db/queries/answers/fail-running-answers'
import { findAnswer, type AnswerRow } from '@/db/queries/answers/find-answer'
import { appendAudit } from '@/db/queries/append-audit'
import { findOwnFeedback } from '@/db/queries/feedback/find-own-feedback'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findChannel } from './answer-hub'
import { interruptedAfterMs } from './fail-interrupted-answers'
import { presentAnswers } from './present-answers'

/**
 * One answer with today's rights: citations of documents that the reader may no longer read are withheld. That a reviewer opened someone
 * else's is written into the audit log. @throws not_found
 */
export async function getAnswer(runtime: Runtime, scope: Scope, answerId: AnswerId): Promise<StoredAnswer> {
  let row = await findAnswer(runtime.db, scope, { answerId })
  if (row && isAbandoned(runtime, scope, row)) {
    const now = runtime.now()
    await failRunningAnswers(runtime.db, { silentSince: new Date(now.getTime() - interruptedAfterMs), now })
    row = await findAnswer(runtime.db, scope, { answerId })
  }
  if (!row) throw new FootnoteError('not_found')
  if (row.userId !== scope.userId && row.origin === 'reader') await recordRead(runtime, scope, row.id)
  const feedback = await findOwnFeedback(runtime.db, scope, { answerIds: [row.id] })
  // Theirs or not: what is attached to a conversation is shown to nobody but who attached it.
  const inside = scopeInConversation(scope, row.conversationId)
  const [answer] = await presentAnswers(runtime, inside, [row], feedback)
  if (!answer) throw new FootnoteError('not_found')
  return answer
}

function recordRead(runtime: Runtime, scope: Scope, answerId: AnswerId): Promise<void> {
  const entry = { action: 'answer.read', targetKind: 'answer', targetId: answerId }
  return runtime.db.transaction((tx) => appendAudit(tx, scope, entry))
}

/** Its row says running, no channel of this process writes it, and its heartbeat stopped: whoever wrote it is gone. */
function isAbandoned(runtime: Runtime, scope: Scope, row: AnswerRow): boolean {
  if (row.status !== 'running' || findChannel(row.id, scope)?.endedAt === null) return false
  return Math.abs(runtime.now().getTime() - (row.heartbeatAt?.getTime() ?? 0)) > interruptedAfterMs
}
