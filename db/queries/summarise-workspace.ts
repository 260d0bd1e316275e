import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'

export type DayOfAnswers = {
  readonly day: string
  readonly answered: number
  readonly refused: number
  readonly failed: number
}

export type WorkspaceSummary = {
  readonly days: readonly DayOfAnswers[]
  readonly answers: {
    readonly answered: number
    readonly refused: number
    readonly failed: number
    readonly askers: number
    /** Sentences that strict mode left out of them. */
    readonly withheldClaims: number
  }
  readonly thumbs: { readonly up: number; readonly down: number; readonly open: number }
  /** Milliseconds; null when nothing was answered in the period. */
  readonly firstTokenMs: { readonly p50: number | null; readonly p95: number | null }
  readonly totalMs: { readonly p50: number | null; readonly p95: number | null }
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number; readonly costMicroUsd: number }
  readonly documents: {
    readonly indexed: number
    readonly processing: number
    readonly failed: number
    readonly chunks: number
  }
}

/** What the admin overview shows, without the answers of eval runs: answers, latency, thumbs, usage of the last `days` days, and the state of ingestion now. */
export async function summariseWorkspace(
  db: Db,
  scope: Scope,
  params: { days: number; now: Date },
): Promise<WorkspaceSummary> {
  const since = new Date(params.now.getTime() - (params.days - 1) * 86_400_000).toISOString().slice(0, 10)
  const workspace = scope.workspaceId
  const [days, totals, thumbs, usage, documents] = await Promise.all([
    db.execute<DayOfAnswers>(sql`
      select to_char(d.day, 'YYYY-MM-DD') as day,
        count(*) filter (where a.status = 'answered')::int as answered,
        count(*) filter (where a.status = 'refused')::int as refused,
        count(*) filter (where a.status = 'failed')::int as failed
      from generate_series(${since}::date, ${params.now.toISOString()}::date, interval '1 day') as d(day)
      left join answers a on a.workspace_id = ${workspace} and a.created_at >= d.day and a.created_at < d.day + interval '1 day'
        and a.origin = 'reader'
      group by d.day order by d.day`),
    db.execute<{
      answered: number
      refused: number
      failed: number
      askers: number
      withheld: number
      ft50: number | null
      ft95: number | null
      t50: number | null
      t95: number | null
    }>(sql`
      select count(*) filter (where status = 'answered')::int as answered, count(*) filter (where status = 'refused')::int as refused,
        count(*) filter (where status = 'failed')::int as failed, count(distinct user_id)::int as askers,
        coalesce(sum(withheld_claims), 0)::int as withheld,
        percentile_cont(0.5) within group (order by first_token_ms) as ft50, percentile_cont(0.95) within group (order by first_token_ms) as ft95,
        percentile_cont(0.5) within group (order by total_ms) as t50, percentile_cont(0.95) within group (order by total_ms) as t95
      from answers where workspace_id = ${workspace} and created_at >= ${since}::date and origin = 'reader'`),
    db.execute<{ up: number; down: number; open: number }>(sql`
      select count(*) filter (where rating = 'up')::int as up, count(*) filter (where rating = 'down')::int as down,
        count(*) filter (where status = 'open')::int as open
      from feedback where workspace_id = ${workspace} and created_at >= ${since}::date`),
    db.execute<{ input: number; output: number; cost: number }>(sql`
      select coalesce(sum(input_tokens), 0)::float8 as input, coalesce(sum(output_tokens), 0)::float8 as output, coalesce(sum(cost_micro_usd), 0)::float8 as cost
      from model_calls where workspace_id = ${workspace} and created_at >= ${since}::date and task not like 'embed%' and task <> 'rerank'`),
    db.execute<{ indexed: number; processing: number; failed: number; chunks: number }>(sql`
      select count(*) filter (where r.status = 'indexed')::int as indexed, count(*) filter (where r.status in ('queued', 'processing'))::int as processing,
        count(*) filter (where r.status = 'failed')::int as failed, coalesce(sum(r.chunks_done) filter (where r.status = 'indexed'), 0)::int as chunks
      from documents d join document_revisions r on r.workspace_id = d.workspace_id and r.id = d.latest_revision_id
      where d.workspace_id = ${workspace}`),
  ])
  const [total, thumb, use, docs] = [totals[0], thumbs[0], usage[0], documents[0]]
  return {
    days: [...days],
    answers: {
      answered: total?.answered ?? 0,
      refused: total?.refused ?? 0,
      failed: total?.failed ?? 0,
      askers: total?.askers ?? 0,
      withheldClaims: total?.withheld ?? 0,
    },
    thumbs: { up: thumb?.up ?? 0, down: thumb?.down ?? 0, open: thumb?.open ?? 0 },
    firstTokenMs: { p50: total?.ft50 ?? null, p95: total?.ft95 ?? null },
    totalMs: { p50: total?.t50 ?? null, p95: total?.t95 ?? null },
    usage: { inputTokens: use?.input ?? 0, outputTokens: use?.output ?? 0, costMicroUsd: use?.cost ?? 0 },
    documents: {
      indexed: docs?.indexed ?? 0,
      processing: docs?.processing ?? 0,
      failed: docs?.failed ?? 0,
      chunks: docs?.chunks ?? 0,
    },
  }
}
