import { and, eq, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseGenerations } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { noLongerBeats } from '../no-longer-beats'

export type GenerationRow = typeof caseGenerations.$inferSelect

/** Takes one that nobody works on: queued, or running and silent. Counts go on from where the last worker was. @returns null when there is nothing to take */
export async function claimGeneration(
  db: Db,
  scope: Scope,
  params: { generationId: string; now: Date; silentSince: Date },
): Promise<GenerationRow | null> {
  const { status, heartbeatAt } = caseGenerations
  const silent = noLongerBeats(heartbeatAt, params.silentSince)
  const [row] = await db
    .update(caseGenerations)
    .set({ status: 'running', heartbeatAt: params.now })
    .where(
      and(
        eq(caseGenerations.workspaceId, scope.workspaceId),
        eq(caseGenerations.id, params.generationId),
        or(eq(status, 'queued'), and(eq(status, 'running'), silent)),
      ),
    )
    .returning()
  return row ?? null
}
