import { buffer } from 'node:stream/consumers'
import type { ClaimedRevision } from '@/db/queries/documents/claim-revision'
import type { EmbeddingInsert } from '@/db/queries/documents/stage-chunks'
import type { IngestStage } from '@/lib/domain/document'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ReadDocument, ReadFailure } from '../child/messages'
import type { DocumentReader } from '../child/parser-pool'
import type { OpenEmbedder } from '../steps/open-embedder'
import { toChunkRows, type ChunkRow } from '../steps/to-chunk-rows'

export type BatchSlice = readonly ClaimedRevision[]

export type ReadItem = ClaimedRevision & { readonly content: ReadDocument; readonly chunks: readonly ChunkRow[] }
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
    slice.map(async ({ revision, document, chunking }) => ({
      bytes: await fetchBytes(runtime, scope, revision.blobHash),
      fileName: revision.fileName,
      mediaType: revision.mediaType,
      title: document.titleIsGiven ? document.title : null,
      chunking,
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
