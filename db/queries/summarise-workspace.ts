import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { isNoAttachment } from '@/db/visible-documents'
import { addNumbers, noCalls, noEnds, type CallSums, type EndCounts } from '@/lib/domain/day-sums'
import { daysBefore } from '@/lib/domain/days-before'
import { addHistograms, durationQuantile } from '@/lib/domain/duration-histogram'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { listDaySums } from './day-sums/list-day-sums'

export type DayOfAnswers = {
  readonly day: string
  readonly answered: number
  readonly refused: number
  readonly failed: number
}

export type WorkspaceSummary = {
  readonly days: readonly DayOfAnswers[]
  readonly answers: EndCounts & { readonly askers: number }
  readonly thumbs: { readonly up: number; readonly down: number; readonly open: number }
  /** Milliseconds, within 1 %, to the first words and of answers that did not fail; null when nothing was answered in the period. */
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

const overviewParts = ['ends', 'askers', 'firstTokenMs', 'totalMs'] as const

/** What the admin overview shows, without the answers of eval runs: answers, latency, thumbs, usage of the last `days` days, and the state of ingestion now. */
export async function summariseWorkspace(
  db: Db,
  scope: Scope,
  params: { days: number; now: Date },
): Promise<WorkspaceSummary> {
  const today = new Date(utcDay(params.now))
  const period = { from: daysBefore(today, params.days - 1), to: daysBefore(today, -1) }
  const since = utcDay(period.from)
  const workspace = scope.workspaceId
  const [answerDays, usageDays, thumbs, documents] = await Promise.all([
    listDaySums(db, scope, { name: 'answers', parts: overviewParts, ...period, now: params.now }),
    listDaySums(db, scope, { name: 'usage', ...period, now: params.now }),
    db.execute<{ up: number; down: number; open: number }>(sql`
      select count(*) filter (where rating = 'up')::int as up, count(*) filter (where rating = 'down')::int as down,
        count(*) filter (where status = 'open')::int as open
      from feedback where workspace_id = ${workspace} and created_at >= ${since}::date`),
    db.execute<{ indexed: number; processing: number; failed: number; chunks: number }>(sql`
      select count(*) filter (where r.status = 'indexed')::int as indexed, count(*) filter (where r.status in ('queued', 'processing'))::int as processing,
        count(*) filter (where r.status = 'failed')::int as failed, coalesce(sum(r.chunks_done) filter (where r.status = 'indexed'), 0)::int as chunks
      from documents join document_revisions r on r.workspace_id = documents.workspace_id and r.id = documents.latest_revision_id
      where documents.workspace_id = ${workspace} and ${isNoAttachment}`),
  ])
  const [thumb, docs] = [thumbs[0], documents[0]]
  const figures = answerDays.map((one) => one.figures)
  const firstTokenMs = addHistograms(figures.map((one) => one.firstTokenMs))
  const totalMs = addHistograms(figures.map((one) => one.totalMs))
  const written = addNumbers<CallSums>(
    noCalls,
    usageDays.flatMap((one) =>
      Object.entries(one.figures.tasks).flatMap(([task, sums]) => (isWriting(task) ? [sums] : [])),
    ),
  )
  return {
    days: daysOf(period, new Map(answerDays.map((one) => [one.day, one.figures.ends]))),
    answers: {
      ...addNumbers(
        noEnds,
        figures.map(({ ends }) => ends),
      ),
      askers: new Set(figures.flatMap(({ askers }) => askers)).size,
    },
    thumbs: { up: thumb?.up ?? 0, down: thumb?.down ?? 0, open: thumb?.open ?? 0 },
    firstTokenMs: { p50: durationQuantile(firstTokenMs, 0.5), p95: durationQuantile(firstTokenMs, 0.95) },
    totalMs: { p50: durationQuantile(totalMs, 0.5), p95: durationQuantile(totalMs, 0.95) },
    usage: { inputTokens: written.inputTokens, outputTokens: written.outputTokens, costMicroUsd: written.costMicroUsd },
    documents: {
      indexed: docs?.indexed ?? 0,
      processing: docs?.processing ?? 0,
      failed: docs?.failed ?? 0,
      chunks: docs?.chunks ?? 0,
    },
  }
}

const isWriting = (task: string): boolean => !task.startsWith('embed') && task !== 'rerank'

function daysOf({ from, to }: { from: Date; to: Date }, ends: ReadonlyMap<string, EndCounts>): DayOfAnswers[] {
  const days: DayOfAnswers[] = []
  for (let day = from; day < to; day = daysBefore(day, -1)) {
    const { withheldClaims: _, ...counts } = ends.get(utcDay(day)) ?? noEnds
    days.push({ day: utcDay(day), ...counts })
  }
  return days
}
