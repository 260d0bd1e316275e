import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { feedback } from '@/db/schema'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  ids: readonly string[]
  /** To each of the readers. */
  note: string | null
  /** For those that have none: their readers are told what was found. */
  label: ReviewLabel | null
  now: Date
}

/** Closes what is open of these, each with a notice to its reader, all or none. @returns the ids of what was closed */
export async function closeTogether(db: Db, scope: Scope, { ids, note, label, now }: Params): Promise<string[]> {
  return db.transaction(async (tx) => {
    const closed = await tx
      .update(feedback)
      .set({
        status: 'resolved',
        resolvedBy: scope.userId,
        resolvedAt: now,
        closingNote: note,
        noticeSeenAt: null,
        label: sql`coalesce(${feedback.label}, ${label})`,
      })
      .where(
        and(eq(feedback.workspaceId, scope.workspaceId), inArray(feedback.id, [...ids]), eq(feedback.status, 'open')),
      )
      .returning({ id: feedback.id })
    const detail = { together: closed.length }
    for (const { id } of closed)
      await appendAudit(tx, scope, { action: 'feedback.closed', targetKind: 'feedback', targetId: id, detail })
    return closed.map(({ id }) => id)
  })
}
