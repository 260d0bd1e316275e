import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { auditLog, users } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type AuditListItem = {
  readonly sequence: number
  readonly actorId: string | null
  readonly actorName: string | null
  readonly action: string
  readonly targetKind: string
  readonly targetId: string
  readonly detail: Record<string, unknown>
  readonly createdAt: Date
}

/** The workspace's audit log, newest first; `before` is the sequence to go on from. */
export async function listAudit(
  db: Db,
  scope: Scope,
  params: { limit: number; before?: number },
): Promise<AuditListItem[]> {
  return db
    .select({
      sequence: auditLog.sequence,
      actorId: auditLog.actorId,
      actorName: users.name,
      action: auditLog.action,
      targetKind: auditLog.targetKind,
      targetId: auditLog.targetId,
      detail: auditLog.detail,
      createdAt: auditLog.createdAt,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(
      and(
        eq(auditLog.workspaceId, scope.workspaceId),
        params.before === undefined ? undefined : lt(auditLog.sequence, params.before),
      ),
    )
    .orderBy(desc(auditLog.sequence))
    .limit(params.limit)
}
