import { and, desc, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { experiments, users } from '@/db/schema'
import type { ExperimentStatus } from '@/lib/domain/experiment'
import type { Scope } from '@/lib/domain/scope'
import type { ExperimentRow } from './find-experiment'

export type ExperimentListItem = ExperimentRow & { readonly author: string | null }

/** The experiments of the workspace, the newest first; at most 200. */
export async function listExperiments(
  db: Db,
  scope: Scope,
  params: { statuses?: readonly ExperimentStatus[] } = {},
): Promise<ExperimentListItem[]> {
  return db
    .select({ ...getTableColumns(experiments), author: users.name })
    .from(experiments)
    .leftJoin(users, eq(users.id, experiments.createdBy))
    .where(
      and(
        eq(experiments.workspaceId, scope.workspaceId),
        params.statuses === undefined ? undefined : inArray(experiments.status, [...params.statuses]),
      ),
    )
    .orderBy(desc(experiments.createdAt), desc(experiments.id))
    .limit(200)
}
