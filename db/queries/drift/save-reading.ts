import type { Db } from '@/db/client'
import { driftReadings } from '@/db/schema'
import type { DriftReading } from '@/lib/domain/drift'
import type { Scope } from '@/lib/domain/scope'

/** Stores what was measured; the same window measured again takes its place. */
export async function saveReading(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { reading: DriftReading },
): Promise<void> {
  const { endsAt, windowDays, findings, method } = params.reading
  const values = { windowDays, findings: [...findings], method }
  await db
    .insert(driftReadings)
    .values({ workspaceId: scope.workspaceId, endsAt, ...values })
    .onConflictDoUpdate({ target: [driftReadings.workspaceId, driftReadings.endsAt], set: values })
}
