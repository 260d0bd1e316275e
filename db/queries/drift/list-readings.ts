import { desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { driftReadings } from '@/db/schema'
import type { DriftReading } from '@/lib/domain/drift'
import type { Scope } from '@/lib/domain/scope'

/** The latest readings of the workspace, the latest first. */
export function listReadings(db: Db, scope: Scope, params: { limit: number }): Promise<DriftReading[]> {
  const { endsAt, windowDays, findings, method } = driftReadings
  return db
    .select({ endsAt, windowDays, findings, method })
    .from(driftReadings)
    .where(eq(driftReadings.workspaceId, scope.workspaceId))
    .orderBy(desc(endsAt))
    .limit(params.limit)
}
