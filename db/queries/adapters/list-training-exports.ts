import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { auditLog } from '@/db/schema'
import type { TrainingExport } from '@/lib/domain/adapter-record'
import type { Scope } from '@/lib/domain/scope'

const most = 50

/** Training files that were taken out of the workspace, each file once, the latest first, at most 50. Whoever asks must be an admin. */
export async function listTrainingExports(db: Db, scope: Scope): Promise<TrainingExport[]> {
  const rows = await db
    .select({ detail: auditLog.detail, createdAt: auditLog.createdAt })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.workspaceId, scope.workspaceId),
        eq(auditLog.action, 'data.exported'),
        sql`${auditLog.detail} ? 'sha256'`,
      ),
    )
    .orderBy(desc(auditLog.sequence))
    .limit(most)
  const files = new Map<string, TrainingExport>()
  for (const { detail, createdAt } of rows) {
    const { kind, split, from, to, sha256, samples } = detail as Omit<TrainingExport, 'takenAt'>
    if (!files.has(sha256))
      files.set(sha256, { kind, split, from, to, sha256, samples, takenAt: createdAt.toISOString() })
  }
  return [...files.values()]
}
