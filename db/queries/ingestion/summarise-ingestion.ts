import { and, count, eq, gte, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions, documents } from '@/db/schema'
import { isNoAttachment } from '@/db/visible-documents'
import type { IngestStage } from '@/lib/domain/document'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'

/** Width of a step of the rate's curve. */
export const stepMinutes = 5

/**
 * How ingestion goes: what waits and since when, what failed by code (of newest revisions), and what ended in the last `minutes`, in steps
 * of five. Reads the few revisions that are not indexed and the documents that changed lately, never all. For admins.
 */
export async function summariseIngestion(db: Db, scope: Scope, params: { now: Date; minutes: number }) {
  const { workspaceId } = scope
  const { status, errorCode, stage, history, createdAt, finishedAt, pagesDone } = documentRevisions
  const isNewest = and(
    eq(documents.workspaceId, documentRevisions.workspaceId),
    eq(documents.id, documentRevisions.documentId),
    eq(documents.latestRevisionId, documentRevisions.id),
  )
  const isUnindexed = and(eq(documentRevisions.workspaceId, workspaceId), sql`${status} <> 'indexed'`)
  // Since it came, or since its last attempt ended or was started again.
  const waitingSince = sql`coalesce((${history}->-1->>'endedAt')::timestamptz, ${createdAt})`
  const groups = await db
    .select({ status, errorCode, stage, count: count(), oldest: sql<string | null>`min(${waitingSince})` })
    .from(documentRevisions)
    .innerJoin(documents, isNewest)
    .where(and(isUnindexed, isNoAttachment))
    .groupBy(status, errorCode, stage)
  const since = new Date(params.now.getTime() - params.minutes * 60_000)
  const step = sql<number>`floor(extract(epoch from ${finishedAt}) / ${stepMinutes * 60})::int`
  const steps = await db
    .select({
      step,
      indexed: sql<number>`count(*) filter (where ${status} = 'indexed')::int`,
      failed: sql<number>`count(*) filter (where ${status} = 'failed')::int`,
      pages: sql<number>`coalesce(sum(${pagesDone}) filter (where ${status} = 'indexed'), 0)::int`,
    })
    .from(documents)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .where(
      and(
        eq(documents.workspaceId, workspaceId),
        gte(documents.updatedAt, since),
        gte(finishedAt, since),
        isNoAttachment,
      ),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1`)
  return toSummary(groups, steps)
}

type Group = {
  status: string
  errorCode: ErrorCode | null
  stage: IngestStage | null
  count: number
  oldest: string | null
}
type Step = { step: number; indexed: number; failed: number; pages: number }

function toSummary(groups: readonly Group[], steps: readonly Step[]) {
  const countOf = (status: string): number =>
    groups.filter((row) => row.status === status).reduce((sum, row) => sum + row.count, 0)
  const waiting = groups.filter((row) => row.status === 'queued').map((row) => Date.parse(row.oldest ?? ''))
  const failures = new Map<ErrorCode, { count: number; stages: Set<IngestStage> }>()
  for (const row of groups) {
    if (row.status !== 'failed') continue
    const code = row.errorCode ?? 'internal'
    const known = failures.get(code) ?? { count: 0, stages: new Set<IngestStage>() }
    if (row.stage) known.stages.add(row.stage)
    failures.set(code, { count: known.count + row.count, stages: known.stages })
  }
  return {
    queued: countOf('queued'),
    processing: countOf('processing'),
    failed: countOf('failed'),
    oldestQueuedAt: waiting.length === 0 ? null : new Date(Math.min(...waiting)),
    failures: [...failures]
      .map(([code, { count: documentCount, stages }]) => ({ code, documents: documentCount, stages: [...stages] }))
      .sort((a, b) => b.documents - a.documents),
    steps: steps.map(({ step, ...figures }) => ({ at: new Date(step * stepMinutes * 60_000), ...figures })),
  }
}

export type IngestionSummary = ReturnType<typeof toSummary>
