import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { feedback } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { ClosedTogether } from './close-together'

/** Opens again what the same person closed together, and takes back the labels that it got by that. @returns the ids of what was closed */
export async function reopenTogether(db: Db, scope: Scope, { ids, labelled }: ClosedTogether): Promise<string[]> {
  return db.transaction(async (tx) => {
    const reopened = await tx
      .update(feedback)
      .set({
        status: 'open',
        resolvedBy: null,
        resolvedAt: null,
        closingNote: null,
        noticeSeenAt: null,
        ...(labelled.length > 0 && {
          label: sql`case when ${inArray(feedback.id, [...labelled])} then null else ${feedback.label} end`,
        }),
      })
      .where(
        and(
          eq(feedback.workspaceId, scope.workspaceId),
          inArray(feedback.id, [...ids]),
          eq(feedback.status, 'resolved'),
          eq(feedback.resolvedBy, scope.userId),
        ),
      )
      .returning({ id: feedback.id })
    const detail = { together: reopened.length }
    for (const { id } of reopened)
      await appendAudit(tx, scope, { action: 'feedback.reopened', targetKind: 'feedback', targetId: id, detail })
    return reopened.map(({ id }) => id)
  })
}
