import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { disputeScans } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** When all documents were last compared, and how many; null: never. */
export async function getDisputeScan(db: Db, scope: Scope) {
  const [scan] = await db.select().from(disputeScans).where(eq(disputeScans.workspaceId, scope.workspaceId))
  return scan ?? null
}

export type DisputeScan = NonNullable<Awaited<ReturnType<typeof getDisputeScan>>>
