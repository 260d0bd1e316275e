import type { Tx } from '@/db/client'
import { conversationShares } from '@/db/schema'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'

type Params = { conversationId: ConversationId; answerIds: AnswerId[]; now: Date }

/** Makes the link of the reader's own conversation, or has the one there is show these answers. @returns the link's id */
export async function saveShare(tx: Tx, scope: Scope, params: Params): Promise<string> {
  const { conversationId, answerIds, now } = params
  const { workspaceId, userId } = scope
  const [row] = await tx
    .insert(conversationShares)
    .values({ workspaceId, id: newId('conversationShare'), conversationId, userId, answerIds, sharedAt: now })
    .onConflictDoUpdate({
      target: [conversationShares.workspaceId, conversationShares.conversationId],
      set: { answerIds, sharedAt: now },
    })
    .returning({ id: conversationShares.id })
  if (!row) throw new Error('an upsert returns its row')
  return row.id
}
