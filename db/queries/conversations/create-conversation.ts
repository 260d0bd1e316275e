import type { Db } from '@/db/client'
import { conversations } from '@/db/schema'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { ConversationRow } from './find-conversation'

/** A conversation in which nothing was asked yet; its first question gives it its title. */
export async function createConversation(db: Db, scope: Scope, { now }: { now: Date }): Promise<ConversationRow> {
  const { workspaceId, userId } = scope
  const [row] = await db
    .insert(conversations)
    .values({ workspaceId, id: newId('conversation'), userId, title: '', createdAt: now, updatedAt: now })
    .returning()
  if (!row) throw new Error('an insert returns its row')
  return row
}
