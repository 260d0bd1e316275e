import { Readable } from 'node:stream'
import { createBatch, finishBatch, type RejectedLine } from '@/db/queries/documents/batches'
import { assertCollectionVisible } from '@/db/queries/collections/assert-collection-visible'
import { registerBulk, type BulkItem } from '@/db/queries/documents/register-bulk'
import { requireRole } from '@/lib/auth/require-role'
import type { BatchId, CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { parseBulkLine, tooLongLine, type BulkLine } from './parse-bulk-line'
import { parseDocumentDate } from './parse-document-date'
import { priorities } from './priorities'
import { readLines } from './read-lines'

export type AcceptedBulk = {
  readonly batchId: BatchId
  readonly accepted: number
  readonly rejected: readonly RejectedLine[]
}

/** Lines registered together; ingestion of the first begins while the rest is still arriving. */
const sliceSize = 250
/** Blobs written at once: the filesystem is the limit, not the processor. */
const blobConcurrency = 16
/** A line of the longest text in the widest characters; what is longer is not held in memory. */
const maxLineBytes = 20_000_000
/** Rejected lines that are reported and kept. */
const maxRejectedShown = 1000

/**
 * Takes in NDJSON, line by line, in constant memory. A bad line is rejected with its number and reason and the others go on.
 * @throws forbidden, not_found, disk_full
 */
export async function acceptBulk(
  runtime: Runtime,
  scope: Scope,
  input: { readonly collectionId: CollectionId; readonly body: Readable },
): Promise<AcceptedBulk> {
  requireRole(scope, 'admin')
  await assertCollectionVisible(runtime.db, scope, { collectionId: input.collectionId })
  const batchId = await createBatch(runtime.db, scope, { collectionId: input.collectionId })
  const rejected: RejectedLine[] = []
  let accepted = 0
  let line = 0
  let slice = new Map<string, BulkLine>()
  const flush = async (): Promise<void> => {
    if (slice.size === 0) return
    const lines = [...slice.values()]
    slice = new Map()
    await registerSlice(runtime, scope, { ...input, batchId }, lines)
    accepted += lines.length
  }
  for await (const raw of readLines(input.body, maxLineBytes)) {
    line++
    if (raw?.trim() === '') continue
    const parsed = raw === null ? tooLongLine(line) : parseBulkLine(raw, line)
    if (!parsed.ok) {
      if (rejected.length < maxRejectedShown) rejected.push(parsed.rejected)
      continue
    }
    // The same id twice is two revisions, in order: the first must be registered before the second.
    if (slice.size >= sliceSize || slice.has(parsed.line.externalId)) await flush()
    slice.set(parsed.line.externalId, parsed.line)
  }
  await flush()
  await finishBatch(runtime.db, scope, { batchId, rejected })
  return { batchId, accepted, rejected }
}

async function registerSlice(
  runtime: Runtime,
  scope: Scope,
  target: { collectionId: CollectionId; batchId: BatchId },
  lines: readonly BulkLine[],
): Promise<void> {
  const items: BulkItem[] = []
  for (let i = 0; i < lines.length; i += blobConcurrency) {
    items.push(
      ...(await Promise.all(lines.slice(i, i + blobConcurrency).map((line) => storeLine(runtime, scope, line)))),
    )
  }
  const queued = await registerBulk(runtime.db, scope, {
    collectionId: target.collectionId,
    batchId: target.batchId,
    items,
    now: runtime.now(),
  })
  if (queued === 0) return
  const { workspaceId, userId } = scope
  await runtime.jobs
    .enqueue(
      'ingest-batch',
      { workspaceId, userId, batchId: target.batchId },
      { priority: priorities.bulk, singletonKey: target.batchId },
    )
    .catch((error: unknown) => runtime.log.error('enqueue_failed', error, { batchId: target.batchId }))
}

async function storeLine(runtime: Runtime, scope: Scope, line: BulkLine): Promise<BulkItem> {
  const bytes = Buffer.from(line.text, 'utf8')
  const blob = await runtime.storage.put(scope.workspaceId, Readable.from([bytes]), { maxBytes: bytes.length })
  return {
    externalId: line.externalId,
    fileName: line.fileName,
    mediaType: line.mediaType,
    blobHash: blob.hash,
    bytes: blob.bytes,
    title: line.title ?? line.fileName,
    titleIsGiven: line.title !== null,
    metadata: line.metadata,
    documentDate: parseDocumentDate(line.metadata['date']),
  }
}
