import { desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditLog } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { hashAuditRow } from './hash-audit-row'
import { lockWorkspace } from './people/lock-workspace'

/** Ids, kinds, counts and settings. Never content: the log outlives what it speaks of. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export type AuditEntry = {
  /** `noun.verb-in-the-past`: `document.deleted`, `person.role-changed`. */
  readonly action: string
  readonly targetKind: string
  readonly targetId: string
  readonly detail?: AuditDetail
}

/**
 * Adds one row to the workspace's hash chain. Call it inside the transaction of the act that it records: both happen or neither.
 * The lock on the workspace's row is held to the end of that transaction, so writers of one workspace queue up and the chain
 * never forks; it works the same in both storage modes, unlike advisory locks. Take it late in long transactions.
 */
export async function appendAudit(
  tx: Tx,
  actor: Pick<Scope, 'workspaceId' | 'userId'>,
  entry: AuditEntry,
): Promise<void> {
  const { workspaceId } = actor
  await lockWorkspace(tx, actor)
  const last = await tx
    .select({ sequence: auditLog.sequence, hash: auditLog.hash })
    .from(auditLog)
    .where(eq(auditLog.workspaceId, workspaceId))
    .orderBy(desc(auditLog.sequence))
    .limit(1)
  const row = {
    workspaceId,
    sequence: (last[0]?.sequence ?? 0) + 1,
    actorId: actor.userId,
    action: entry.action,
    targetKind: entry.targetKind,
    targetId: entry.targetId,
    detail: { ...entry.detail },
    prevHash: last[0]?.hash ?? '',
    createdAt: new Date(),
  }
  await tx.insert(auditLog).values({ ...row, hash: hashAuditRow(row) })
}
