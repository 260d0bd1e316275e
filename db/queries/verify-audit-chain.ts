import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { auditLog } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { hashAuditRow } from './hash-audit-row'

export type AuditVerdict = { ok: true; rows: number; lastHash: string } | { ok: false; brokenAt: number }

const pageRows = 1000

/**
 * Recomputes the chain from its first row. Finds changed, inserted, reordered and missing rows; `brokenAt` is the first sequence
 * that does not fit. Rows cut off at the end cannot be seen from inside: compare `lastHash` with one noted elsewhere.
 */
export async function verifyAuditChain(db: Db | Tx, scope: Scope): Promise<AuditVerdict> {
  let sequence = 0
  let lastHash = ''
  for (;;) {
    const rows = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.workspaceId, scope.workspaceId), gt(auditLog.sequence, sequence)))
      .orderBy(asc(auditLog.sequence))
      .limit(pageRows)
    for (const row of rows) {
      const fits = row.sequence === sequence + 1 && row.prevHash === lastHash && hashAuditRow(row) === row.hash
      if (!fits) return { ok: false, brokenAt: sequence + 1 }
      sequence = row.sequence
      lastHash = row.hash
    }
    if (rows.length < pageRows) return { ok: true, rows: sequence, lastHash }
  }
}
