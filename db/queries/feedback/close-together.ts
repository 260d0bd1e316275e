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

/** What reopenTogether needs to leave everything as it was. */
export type ClosedTogether = {
  readonly ids: string[]
  /** Those of them that got the label by this. */
  readonly labelled: string[]
}

/** Closes what is open of these, each with a notice to its reader, all or none. @returns what was closed */
export async function closeTogether(db: Db, scope: Scope, params: Params): Promise<ClosedTogether> {
  const { note, label, now } = params
  const open = and(
    eq(feedback.workspaceId, scope.workspaceId),
    inArray(feedback.id, [...params.ids]),
    eq(feedback.status, 'open'),
  )
  return db.transaction(async (tx) => {
    const before = await tx.select({ id: feedback.id, label: feedback.label }).from(feedback).where(open).for('update')
    await tx
      .update(feedback)
      .set({
        status: 'resolved',
        resolvedBy: scope.userId,
        resolvedAt: now,
        closingNote: note,
        noticeSeenAt: null,
        label: sql`coalesce(${feedback.label}, ${label})`,
      })
      .where(open)
    const ids = before.map(({ id }) => id)
    const detail = { together: ids.length }
    for (const id of ids)
      await appendAudit(tx, scope, { action: 'feedback.closed', targetKind: 'feedback', targetId: id, detail })
    const unlabelled = before.filter((one) => one.label === null).map(({ id }) => id)
    return { ids, labelled: label === null ? [] : unlabelled }
  })
}
