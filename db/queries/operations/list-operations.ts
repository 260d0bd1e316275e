import { and, desc, eq, gte, inArray, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentOperationItems, documentOperations, users } from '@/db/schema'
import type { OperationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

const counted = (status: 'done' | 'skipped' | 'failed') => sql<number>`(
  select count(*)::int from ${documentOperationItems} item
  where item.workspace_id = ${documentOperations.workspaceId} and item.operation_id = ${documentOperations.id}
    and item.status = ${sql.raw(`'${status}'`)})`

const limit = 20

/** Operations that are under way or ended since a moment, newest first, with how far they are; or one by its id. For admins. */
export function listOperations(
  db: Db,
  scope: Scope,
  params: { readonly since: Date } | { readonly operationId: OperationId },
) {
  return db
    .select({
      id: documentOperations.id,
      task: documentOperations.task,
      status: documentOperations.status,
      total: documentOperations.total,
      done: counted('done'),
      skipped: counted('skipped'),
      failed: counted('failed'),
      by: users.name,
      createdAt: documentOperations.createdAt,
      startsAt: documentOperations.startsAt,
      finishedAt: documentOperations.finishedAt,
    })
    .from(documentOperations)
    .innerJoin(users, eq(users.id, documentOperations.createdBy))
    .where(
      and(
        eq(documentOperations.workspaceId, scope.workspaceId),
        'operationId' in params
          ? eq(documentOperations.id, params.operationId)
          : or(
              inArray(documentOperations.status, ['waiting', 'running']),
              gte(documentOperations.finishedAt, params.since),
            ),
      ),
    )
    .orderBy(desc(documentOperations.createdAt))
    .limit(limit)
}

export type OperationRow = Awaited<ReturnType<typeof listOperations>>[number]
