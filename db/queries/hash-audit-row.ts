import { createHash } from 'node:crypto'
import type { auditLog } from '@/db/schema'

type AuditRow = typeof auditLog.$inferSelect

/** SHA-256, hex, over the previous hash and every column. Keys of `detail` are sorted, because jsonb does not keep their order. */
export function hashAuditRow(row: Omit<AuditRow, 'hash'>): string {
  const { prevHash, workspaceId, sequence, actorId, action, targetKind, targetId, detail, createdAt } = row
  const sorted = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))
  const fields = [
    prevHash,
    workspaceId,
    sequence,
    actorId,
    action,
    targetKind,
    targetId,
    sorted,
    createdAt.toISOString(),
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
