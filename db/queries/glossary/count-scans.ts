import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documents, glossaryScans } from '@/db/schema'
import { isNoAttachment } from '@/db/visible-documents'
import type { Scope } from '@/lib/domain/scope'
import { isUnread, ofScan } from './list-documents-to-mine'

/** Documents with text, and those of them that were looked through. Counts of the whole workspace. */
export async function countScans(db: Db, scope: Scope): Promise<{ total: number; read: number }> {
  const [row] = await db
    .select({ total: count(), unread: sql<number>`(count(*) filter (where ${isUnread}))::int` })
    .from(documents)
    .leftJoin(glossaryScans, ofScan)
    .where(and(eq(documents.workspaceId, scope.workspaceId), isNotNull(documents.activeRevisionId), isNoAttachment))
  const { total = 0, unread = 0 } = row ?? {}
  return { total, read: total - unread }
}
