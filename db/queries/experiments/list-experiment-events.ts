import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { experimentEvents, users } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type ExperimentEventRow = typeof experimentEvents.$inferSelect & {
  /** Null: the product by its rules, or someone who left. */
  readonly actor: string | null
}

/** What happened to an experiment, the latest first. */
export async function listExperimentEvents(
  db: Db,
  scope: Scope,
  params: { experimentId: string },
): Promise<ExperimentEventRow[]> {
  return db
    .select({ ...getTableColumns(experimentEvents), actor: users.name })
    .from(experimentEvents)
    .leftJoin(users, eq(users.id, experimentEvents.actorId))
    .where(
      and(eq(experimentEvents.workspaceId, scope.workspaceId), eq(experimentEvents.experimentId, params.experimentId)),
    )
    .orderBy(desc(experimentEvents.createdAt), desc(experimentEvents.id))
    .limit(200)
}
