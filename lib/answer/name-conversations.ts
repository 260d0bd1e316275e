import { findFirstFiles } from '@/db/queries/attachments/find-first-files'
import type { ConversationRow } from '@/db/queries/conversations/find-conversation'
import type { ConversationSummary } from '@/lib/domain/conversation'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { summarizeConversation } from './summarize-conversation'

/** The reader's own conversations as they are listed: one that nothing was asked in yet is called after its first file, while that is there. */
export async function nameConversations(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  rows: readonly ConversationRow[],
): Promise<ConversationSummary[]> {
  const unnamed = rows.filter(({ title }) => title === '').map(({ id }) => id)
  const names = await findFirstFiles(runtime.db, scope, { conversationIds: unnamed })
  return rows.map((row) => summarizeConversation({ ...row, title: row.title || (names.get(row.id) ?? '') }))
}
