import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { goldenCases, users } from '@/db/schema'
import type { GoldenCaseStatus } from '@/db/schema/golden-cases'
import type { Scope } from '@/lib/domain/scope'

export type GoldenCaseRow = typeof goldenCases.$inferSelect & { readonly owner: string | null }

/** The workspace's own cases, oldest first: the order in which runs ask them. */
export async function listGoldenCases(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { status?: GoldenCaseStatus; id?: string } = {},
): Promise<GoldenCaseRow[]> {
  return db
    .select({ ...getTableColumns(goldenCases), owner: users.name })
    .from(goldenCases)
    .leftJoin(users, eq(users.id, goldenCases.ownerId))
    .where(
      and(
        eq(goldenCases.workspaceId, scope.workspaceId),
        params.status === undefined ? undefined : eq(goldenCases.status, params.status),
        params.id === undefined ? undefined : eq(goldenCases.id, params.id),
      ),
    )
    .orderBy(asc(goldenCases.createdAt), asc(goldenCases.id))
}
