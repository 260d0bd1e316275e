import { endAttempt } from '@/db/queries/documents/end-attempt'
import { findStaleRevisions } from '@/db/queries/documents/find-stale-revisions'
import { touchRevisions } from '@/db/queries/documents/touch-revisions'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from './documents/priorities'
import { maxAttempts } from './steps/end-failed-attempt'

/** Nine missed heartbeats: the worker is gone, not busy. */
const silentMs = 45_000
/** Older than this without a start, a revision's job is enqueued again; if the old job still waits, the singleton key folds them. */
const queuedMs = 180_000
const limit = 500

type Stale = Awaited<ReturnType<typeof findStaleRevisions>>[number]

/**
 * No document in limbo: takes revisions whose worker died (also by kill -9) back into the queue or, after three attempts or past
 * the deadline, ends them as failed. @returns how many were taken back and how many ended
 */
export async function sweepRevisions(runtime: Runtime): Promise<{ requeued: number; failed: number }> {
  const now = runtime.now()
  const stale = await findStaleRevisions(runtime.db, { now, silentMs, queuedMs, limit })
  const toQueue: Stale[] = []
  let failed = 0
  for (const row of stale) {
    if (row.status === 'queued') toQueue.push(row)
    else if (await endSilent(runtime, row, now)) toQueue.push(row)
    else failed++
  }
  await touchRevisions(runtime.db, { revisions: toQueue, status: 'queued', now })
  for (const job of distinctJobs(toQueue)) await job(runtime)
  // A long queue is nothing to worry about; work that someone dropped is.
  const dropped = stale.filter((row) => row.status === 'processing').length
  if (dropped > 0) runtime.log.warn('revisions_swept', { dropped, requeued: toQueue.length, failed })
  return { requeued: toQueue.length, failed }
}

/** @returns whether the revision is queued again */
async function endSilent(runtime: Runtime, row: Stale, now: Date): Promise<boolean> {
  const isLate = row.deadlineAt !== null && row.deadlineAt < now
  const next = row.attempts < maxAttempts && !isLate ? 'queued' : 'failed'
  const ended = await endAttempt(runtime.db, row, {
    revisionId: row.revisionId,
    attempt: row.attempts,
    now,
    stage: row.stage ?? 'store',
    code: isLate ? 'ingest_deadline' : 'parse_crashed',
    detail: null,
    next,
  })
  return ended && next === 'queued'
}

/** One job per batch, and one per revision outside a batch. */
function distinctJobs(rows: readonly Stale[]): ((runtime: Runtime) => Promise<void>)[] {
  const jobs = new Map<string, (runtime: Runtime) => Promise<void>>()
  for (const { workspaceId, createdBy: userId, revisionId, batchId } of rows) {
    jobs.set(batchId ?? revisionId, (runtime) =>
      batchId
        ? runtime.jobs.enqueue(
            'ingest-batch',
            { workspaceId, userId, batchId },
            { priority: priorities.bulk, singletonKey: batchId },
          )
        : runtime.jobs.enqueue(
            'ingest-revision',
            { workspaceId, userId, revisionId },
            { priority: priorities.single, singletonKey: revisionId },
          ),
    )
  }
  return [...jobs.values()]
}
