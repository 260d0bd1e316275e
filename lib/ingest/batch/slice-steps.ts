import { buffer } from 'node:stream/consumers'
import { activateNewDocuments, activateRevision } from '@/db/queries/documents/activate-revision'
import type { ClaimedRevision } from '@/db/queries/documents/claim-revision'
import { endAttempt } from '@/db/queries/documents/end-attempt'
import {
  clearRevisionRows,
  insertBlocks,
  insertChunks,
  type EmbeddingInsert,
} from '@/db/queries/documents/stage-chunks'
import { lockOwnAttempts, storeParsedTexts } from '@/db/queries/documents/store-parsed-texts'
import type { Tx } from '@/db/client'
import type { RevisionId } from '@/lib/domain/ids'
import type { IngestStage } from '@/lib/domain/document'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ReadDocument, ReadFailure } from '../child/messages'
import type { DocumentReader } from '../child/parser-pool'
import { chunkerVersion } from '../chunk/chunk-document'
import { parserVersion } from '../parse/parsed-file'
import { maxAttempts } from '../steps/end-failed-attempt'
import type { OpenEmbedder } from '../steps/open-embedder'
import { toChunkRows, type ChunkRow } from '../steps/to-chunk-rows'

export type BatchSlice = readonly ClaimedRevision[]

type ReadItem = ClaimedRevision & { readonly content: ReadDocument; readonly chunks: readonly ChunkRow[] }
type FailedItem = ClaimedRevision & { readonly stage: IngestStage; readonly failure: ReadFailure }
export type ReadSlice = {
  readonly slice: BatchSlice
  readonly items: readonly ReadItem[]
  readonly failed: readonly FailedItem[]
}

/** Fetches the originals and parses and chunks them in one round trip to a parser process. */
export async function readSlice(
  runtime: Runtime,
  scope: Scope,
  slice: BatchSlice,
  reader: DocumentReader,
  signal?: AbortSignal,
): Promise<ReadSlice> {
  const texts = await Promise.all(
    slice.map(async ({ revision, document }) => ({
      bytes: await fetchBytes(runtime, scope, revision.blobHash),
      fileName: revision.fileName,
      mediaType: revision.mediaType,
      title: document.titleIsGiven ? document.title : null,
    })),
  )
  const outcomes = await reader.readTexts(texts, signal ? { signal } : {})
  const items: ReadItem[] = []
  const failed: FailedItem[] = []
  for (const [i, claimed] of slice.entries()) {
    const outcome = outcomes[i]
    if (!outcome) continue
    if (!outcome.ok) failed.push({ ...claimed, stage: outcome.stage, failure: outcome.failure })
    else items.push({ ...claimed, content: outcome.document, chunks: rowsOf(scope, claimed, outcome.document) })
  }
  return { slice, items, failed }
}

/** A missing blob reads as no bytes and fails as its own document; the others go on. */
async function fetchBytes(runtime: Runtime, scope: Scope, hash: string): Promise<Uint8Array> {
  try {
    return await buffer(await runtime.storage.read(scope.workspaceId, hash))
  } catch (error) {
    runtime.log.error('blob_unreadable', error)
    return new Uint8Array(0)
  }
}

function rowsOf(scope: Scope, { revision, document }: ClaimedRevision, read: ReadDocument): ChunkRow[] {
  const { workspaceId } = scope
  const { collectionId, id: documentId } = document
  return toChunkRows({ workspaceId, collectionId, documentId, revisionId: revision.id, isActive: true }, read.chunks)
}

export function embedSlice(embedder: OpenEmbedder, read: ReadSlice, signal?: AbortSignal): Promise<EmbeddingInsert[]> {
  return embedder.embed(
    read.items.flatMap((item) => item.chunks),
    signal,
  )
}

/** Stores and activates a slice in one transaction, and ends what could not be read. */
export async function writeSlice(
  runtime: Runtime,
  scope: Scope,
  read: ReadSlice,
  embeddings: readonly EmbeddingInsert[],
): Promise<void> {
  const now = runtime.now()
  await runtime.db.transaction(async (tx) => {
    const own = await lockOwnAttempts(
      tx,
      scope,
      read.items.map((item) => item.revision),
    )
    const items = read.items.filter((item) => own.has(item.revision.id))
    await clearRevisionRows(
      tx,
      scope,
      items.filter((item) => item.revision.attempts > 1).map((item) => item.revision.id),
    )
    await storeParsedTexts(tx, scope, items.map(toParsedText))
    for (const item of items) await insertBlocks(tx, scope, item.revision.id, [...item.content.parsed.blocks.entries()])
    const kept = new Set(items.flatMap((item) => item.chunks.map((chunk) => chunk.id)))
    await insertChunks(
      tx,
      items.flatMap((item) => item.chunks),
      embeddings.filter((row) => kept.has(row.chunkId)),
    )
    await activateSlice(tx, scope, items, now)
  })
  for (const { revision, stage, failure } of read.failed) {
    const { id: revisionId, attempts: attempt } = revision
    await endAttempt(runtime.db, scope, { revisionId, attempt, now, stage, next: 'failed', ...failure })
  }
}

async function activateSlice(tx: Tx, scope: Scope, items: readonly ReadItem[], now: Date): Promise<void> {
  const fresh = items.filter((item) => item.document.activeRevisionId === null)
  await activateNewDocuments(
    tx,
    scope,
    fresh.map((item) => ({ documentId: item.document.id, revisionId: item.revision.id, title: item.content.title })),
    now,
  )
  for (const { revision, document, content } of items.filter((item) => item.document.activeRevisionId !== null)) {
    await activateRevision(tx, scope, {
      revisionId: revision.id,
      documentId: document.id,
      attempt: revision.attempts,
      now,
      title: content.title,
      documentDate: null,
      metadata: {},
      revision: {},
    })
  }
}

function toParsedText({ revision, content }: ReadItem) {
  const { parsed, chunks } = content
  return {
    revisionId: revision.id,
    text: parsed.text,
    coverage: parsed.coverage,
    warnings: parsed.warnings,
    language: parsed.language,
    parserVersion,
    chunkerVersion,
    chunks: chunks.length,
  }
}

/** Gives an unfinished slice back: queued again while attempts are left, failed with the reason otherwise. */
export async function releaseSlice(runtime: Runtime, scope: Scope, slice: BatchSlice, thrown: unknown): Promise<void> {
  const error = toFootnoteError(thrown)
  const isStopping = error.code === 'shutting_down' || error.code === 'ingest_cancelled'
  for (const { revision } of slice) {
    const revisionId: RevisionId = revision.id
    await endAttempt(runtime.db, scope, {
      revisionId,
      attempt: revision.attempts,
      now: runtime.now(),
      stage: 'parse',
      code: error.code,
      detail: error.detail ?? null,
      next: isStopping || (error.row.retryable && revision.attempts < maxAttempts) ? 'queued' : 'failed',
    })
  }
}
