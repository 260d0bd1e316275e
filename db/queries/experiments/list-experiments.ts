import { and, desc, eq, getTableColumns, inArray, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { experiments, users } from '@/db/schema'
import type { ExperimentStatus } from '@/lib/domain/experiment'
import type { Scope } from '@/lib/domain/scope'
import type { ExperimentRow } from './find-experiment'

export type ExperimentListItem = ExperimentRow & { readonly author: string | null }

/** The experiments of the workspace, the newest first; at most 200. Ids grow with time, so the cursor is the last id of the page before. */
export async function listExperiments(
  db: Db,
  scope: Scope,
  params: { statuses?: readonly ExperimentStatus[]; cursor?: string; limit?: number } = {},
): Promise<ExperimentListItem[]> {
  return db
    .select({ ...getTableColumns(experiments), author: users.name })
    .from(experiments)
    .leftJoin(users, eq(users.id, experiments.createdBy))
    .where(
      and(
        eq(experiments.workspaceId, scope.workspaceId),
        params.statuses === undefined ? undefined : inArray(experiments.status, [...params.statuses]),
        params.cursor === undefined ? undefined : lt(experiments.id, params.cursor),
      ),
    )
    .orderBy(desc(experiments.id))
    .limit(params.limit ?? 200)
}
