import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { experimentEvents, experiments } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Deletes a draft that no reader ever had. @returns false when it is none */
export async function deleteExperiment(db: Db, scope: Scope, { id }: { id: string }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isIt = and(eq(experiments.workspaceId, scope.workspaceId), eq(experiments.id, id))
    const rows = await tx
      .delete(experiments)
      .where(and(isIt, eq(experiments.status, 'draft')))
      .returning({ what: experiments.what })
    const [row] = rows
    if (!row) return false
    const ofIt = and(eq(experimentEvents.workspaceId, scope.workspaceId), eq(experimentEvents.experimentId, id))
    await tx.delete(experimentEvents).where(ofIt)
    await appendAudit(tx, scope, { action: 'experiment.deleted', targetKind: 'experiment', targetId: id, detail: row })
    return true
  })
}
