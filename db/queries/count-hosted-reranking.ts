import { and, count, eq, gte, max, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { modelCalls } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'

/** `failed`: those after which the reranker on this server stood in. `lastError`: of the latest that failed. */
export type HostedReranking = {
  readonly calls: number
  readonly failed: number
  readonly lastError: ErrorCode | null
}

/** What became of the workspace's calls to hosted rerankers since a moment; tests of a provider are not among them. */
export async function countHostedReranking(db: Db, scope: Scope, { since }: { since: Date }): Promise<HostedReranking> {
  const rows = await db
    .select({
      outcome: modelCalls.outcome,
      error: modelCalls.errorCode,
      calls: count(),
      last: max(modelCalls.createdAt),
    })
    .from(modelCalls)
    .where(
      and(
        eq(modelCalls.workspaceId, scope.workspaceId),
        gte(modelCalls.createdAt, since),
        eq(modelCalls.task, 'rerank'),
        ne(modelCalls.provider, 'local'),
      ),
    )
    .groupBy(modelCalls.outcome, modelCalls.errorCode)
  const failed = rows.filter(({ outcome }) => outcome === 'error')
  const [latest] = failed.toSorted((a, b) => Number(b.last) - Number(a.last))
  const sum = (some: readonly { calls: number }[]): number => some.reduce((total, { calls }) => total + calls, 0)
  return { calls: sum(rows), failed: sum(failed), lastError: (latest?.error as ErrorCode | undefined) ?? null }
}
