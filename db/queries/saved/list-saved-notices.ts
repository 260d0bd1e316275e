import type { Db } from '@/db/client'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { listSavedQuestions } from './list-saved-questions'

export type SavedNotice = {
  readonly conversationId: ConversationId
  readonly question: string
  readonly changedAt: Date
  readonly isNew: boolean
}

const most = 20

/** The reader's saved questions whose answer has changed, the latest first, at most 20. */
export async function listSavedNotices(db: Db, scope: Scope): Promise<SavedNotice[]> {
  const rows = await listSavedQuestions(db, scope)
  return rows
    .flatMap(({ conversationId, question, changedAt, seenAt }) =>
      changedAt ? [{ conversationId, question, changedAt, isNew: seenAt === null }] : [],
    )
    .slice(0, most)
}
