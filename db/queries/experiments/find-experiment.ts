import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { experiments } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type ExperimentRow = typeof experiments.$inferSelect

/** The experiment of this id, or null. */
export async function findExperiment(
  db: Db | Tx,
  scope: Pick<Scope, 'workspaceId'>,
  params: { id: string },
): Promise<ExperimentRow | null> {
  const [row] = await db
    .select()
    .from(experiments)
    .where(and(eq(experiments.workspaceId, scope.workspaceId), eq(experiments.id, params.id)))
  return row ?? null
}
