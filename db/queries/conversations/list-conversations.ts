import { and, desc, eq, exists, ilike, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, conversations } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConversationRow } from './find-conversation'

type Params = { search?: string; cursor?: string; limit: number }

/**
 * The reader's own conversations, last used first. `search` looks into titles and questions. The cursor is opaque: where the page
 * before ended. @throws invalid_request for a cursor that is none of ours
 */
export async function listConversations(
  db: Db,
  scope: Scope,
  params: Params,
): Promise<{ items: ConversationRow[]; nextCursor: string | null }> {
  const pattern = params.search ? `%${params.search.replace(/[\\%_]/g, String.raw`\$&`)}%` : null
  const asked = db
    .select({ one: sql`1` })
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, conversations.workspaceId),
        eq(answers.conversationId, conversations.id),
        eq(answers.isCurrent, true),
        ilike(answers.question, pattern ?? ''),
      ),
    )
  const after = params.cursor ? readCursor(params.cursor) : null
  const rows = await db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, scope.workspaceId),
        eq(conversations.userId, scope.userId),
        eq(conversations.origin, 'reader'),
        isNull(conversations.deletedAt),
        pattern ? or(ilike(conversations.title, pattern), exists(asked)) : undefined,
        after
          ? or(
              lt(conversations.updatedAt, after.updatedAt),
              and(eq(conversations.updatedAt, after.updatedAt), lt(conversations.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(conversations.updatedAt), desc(conversations.id))
    .limit(params.limit + 1)
  const items = rows.slice(0, params.limit)
  const last = rows.length > params.limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? writeCursor(last) : null }
}

function writeCursor(row: ConversationRow): string {
  return Buffer.from(`${row.updatedAt.toISOString()} ${row.id}`).toString('base64url')
}

function readCursor(cursor: string): { updatedAt: Date; id: ConversationRow['id'] } {
  const [moment = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const updatedAt = new Date(moment)
  if (Number.isNaN(updatedAt.getTime()) || id === '')
    throw new FootnoteError('invalid_request', { detail: 'query.cursor: not a cursor' })
  return { updatedAt, id: id as ConversationRow['id'] }
}
