import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

export type OperationCounts = {
  readonly answers: readonly { status: string; count: number }[]
  readonly revisions: readonly { status: string; count: number }[]
  readonly modelCalls: readonly { task: string; model: string; outcome: string; count: number; costMicroUsd: number }[]
}

/**
 * Counts over the whole installation for /api/metrics. It takes no Scope because it is about the machine and not about any
 * workspace's content: only closed words (status, task, model) and numbers leave it.
 */
export async function countOperations(db: Db): Promise<OperationCounts> {
  const [answers, revisions, modelCalls] = await Promise.all([
    db.execute<{ status: string; count: number }>(
      sql`select status, count(*)::int as count from answers where origin = 'reader' group by status`,
    ),
    db.execute<{ status: string; count: number }>(
      sql`select status, count(*)::int as count from document_revisions group by status`,
    ),
    db.execute<{ task: string; model: string; outcome: string; count: number; cost: number }>(
      sql`select task, model, outcome, count(*)::int as count, sum(cost_micro_usd)::float8 as cost from model_calls group by task, model, outcome`,
    ),
  ])
  return {
    answers: [...answers],
    revisions: [...revisions],
    modelCalls: modelCalls.map(({ cost, ...row }) => ({ ...row, costMicroUsd: cost })),
  }
}
