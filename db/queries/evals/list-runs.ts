import { and, desc, eq, getTableColumns, lt, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns, users } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { EvalRunRow } from './find-run'

export type EvalRunListItem = EvalRunRow & { readonly by: string | null }

/** Newest first, without the hourly canaries, which would bury the others. Run ids grow with time, so the cursor is the last id of the page before. */
export async function listRuns(
  db: Db,
  scope: Scope,
  params: { suite?: string; cursor?: string; limit: number },
): Promise<{ items: EvalRunListItem[]; nextCursor: string | null }> {
  const rows = await db
    .select({ ...getTableColumns(evalRuns), by: users.name })
    .from(evalRuns)
    .leftJoin(users, eq(users.id, evalRuns.createdBy))
    .where(
      and(
        eq(evalRuns.workspaceId, scope.workspaceId),
        ne(evalRuns.trigger, 'canary'),
        params.suite === undefined ? undefined : eq(evalRuns.suite, params.suite),
        params.cursor === undefined ? undefined : lt(evalRuns.id, params.cursor as EvalRunId),
      ),
    )
    .orderBy(desc(evalRuns.id))
    .limit(params.limit + 1)
  const items = rows.slice(0, params.limit)
  return { items, nextCursor: rows.length > params.limit ? (items.at(-1)?.id ?? null) : null }
}
