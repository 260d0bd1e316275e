import { and, eq, isNull, notInArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { alerts } from '@/db/schema'
import type { AlertKind } from '@/lib/domain/alert'
import type { Scope } from '@/lib/domain/scope'

type Which = { readonly subject: string } | { readonly exceptSubjects: readonly string[] }

/** Ends open alerts of a kind because what they are about is as it was, or is not looked at any more. */
export async function endAlerts(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { kind: AlertKind; now: Date } & Which,
): Promise<void> {
  const which =
    'subject' in params
      ? eq(alerts.subject, params.subject)
      : params.exceptSubjects.length > 0
        ? notInArray(alerts.subject, [...params.exceptSubjects])
        : undefined
  await db
    .update(alerts)
    .set({ endedAt: params.now })
    .where(and(eq(alerts.workspaceId, scope.workspaceId), eq(alerts.kind, params.kind), isNull(alerts.endedAt), which))
}
