import { claimBatchSlice } from '@/db/queries/documents/claim-batch-slice'
import { touchRevisions } from '@/db/queries/documents/touch-revisions'
import type { BatchId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { embedSlice, readSlice, type BatchSlice, type ReadSlice } from './batch/read-slice'
import { releaseSlice } from './batch/release-slice'
import { writeSlice } from './batch/write-slice'
import type { DocumentReader } from './child/parser-pool'
import { openEmbedder } from './steps/open-embedder'

export type IngestBatchInput = {
  readonly batchId: BatchId
  readonly reader: DocumentReader
  readonly signal?: AbortSignal
}

/** Texts per slice: large enough that a transaction and a round trip cost little, small enough to be done in a few seconds. */
const sliceSize = 128
const sliceDeadlineMs = 10 * 60_000

/**
 * The same river for the many small texts of a bulk request, a slice at a time, with the steps of neighbouring slices overlapping:
 * while one is embedded, the one before is written and the next one is read. Embedding is the bottleneck and never waits.
 * Ends when nothing of the batch is queued; what fails is failed one by one, what was not reached goes back into the queue.
 */
export async function ingestBatch(runtime: Runtime, scope: Scope, input: IngestBatchInput): Promise<void> {
  const embedder = await openEmbedder(runtime, scope)
  const open = new Set<BatchSlice>()
  const take = async (): Promise<ReadSlice | null> => {
    if (input.signal?.aborted) return null
    const slice = await claimBatchSlice(runtime.db, scope, {
      batchId: input.batchId,
      limit: sliceSize,
      now: runtime.now(),
      deadlineMs: sliceDeadlineMs,
    })
    if (slice.length === 0) return null
    open.add(slice)
    return readSlice(runtime, scope, slice, input.reader, input.signal)
  }
  const write = async (read: ReadSlice, embeddings: Awaited<ReturnType<typeof embedSlice>>): Promise<void> => {
    await writeSlice(runtime, scope, read, embeddings)
    open.delete(read.slice)
  }
  const stopBeating = beatWhileOpen(runtime, open)
  let next = quiet(take())
  let writing = Promise.resolve()
  try {
    for (let read = await next; read; read = await next) {
      next = quiet(take())
      const embeddings = await embedSlice(embedder, read, input.signal)
      await writing
      writing = quiet(write(read, embeddings))
    }
    await writing
    await embedder.finish()
  } catch (error) {
    await Promise.allSettled([next, writing])
    for (const slice of open) await releaseSlice(runtime, scope, slice, error)
    throw error
  } finally {
    stopBeating()
  }
  if (input.signal?.aborted) throw new FootnoteError('shutting_down')
}

/** Marks a promise that is awaited later as handled, so that its rejection meanwhile is not "unhandled". */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

const beatMs = 10_000

/**
 * Keeps the heartbeats of all slices in work alive. Three slices are open at once, and on a busy machine each takes half a minute:
 * without this the sweep took them for dropped, and after three rounds failed what was only slow (seen with 128 abstracts of 300 tokens).
 * @returns ends the beating
 */
function beatWhileOpen(runtime: Runtime, open: ReadonlySet<BatchSlice>): () => void {
  const timer = setInterval(() => {
    const revisions = [...open]
      .flat()
      .map(({ revision }) => ({ workspaceId: revision.workspaceId, revisionId: revision.id }))
    touchRevisions(runtime.db, { revisions, status: 'processing', now: runtime.now() }).catch((error: unknown) =>
      runtime.log.error('batch_heartbeat_failed', error),
    )
  }, beatMs)
  return () => clearInterval(timer)
}
