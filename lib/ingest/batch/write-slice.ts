import type { Tx } from '@/db/client'
import { activateNewDocuments, activateRevision } from '@/db/queries/documents/activate-revision'
import { endAttempt } from '@/db/queries/documents/end-attempt'
import { lockOwnAttempts } from '@/db/queries/documents/lock-own-attempts'
import { lockDocuments } from '@/db/queries/documents/lock-documents'
import {
  clearRevisionRows,
  deleteEmbeddings,
  insertBlockRows,
  insertChunks,
  insertEmbeddings,
  toBlockRows,
  type EmbeddingInsert,
} from '@/db/queries/documents/stage-chunks'
import { storeParsedTexts } from '@/db/queries/documents/store-parsed-texts'
import type { ChunkId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { parserVersion } from '../parse/parsed-file'
import type { ReadItem, ReadSlice } from './read-slice'

/**
 * Stores and activates a slice in one transaction, and ends what could not be read. Vectors are written first, outside of it: the
 * embedded database serves nobody else while a transaction is open, and no search finds a vector whose chunk is not there.
 */
export async function writeSlice(
  runtime: Runtime,
  scope: Scope,
  read: ReadSlice,
  embeddings: readonly EmbeddingInsert[],
): Promise<void> {
  const now = runtime.now()
  let kept: ReadonlySet<ChunkId> = new Set()
  try {
    await insertEmbeddings(runtime.db, embeddings)
    kept = await runtime.db.transaction((tx) => storeSlice(tx, scope, read.items, now))
  } finally {
    const unused = embeddings.map((row) => row.chunkId).filter((id) => !kept.has(id))
    await deleteEmbeddings(runtime.db, scope, unused)
  }
  for (const { revision, stage, failure } of read.failed) {
    const { id: revisionId, attempts: attempt } = revision
    await endAttempt(runtime.db, scope, { revisionId, attempt, now, stage, next: 'failed', ...failure })
  }
}

/** @returns the chunks that were written: those of attempts that are still ours */
async function storeSlice(tx: Tx, scope: Scope, read: readonly ReadItem[], now: Date): Promise<ReadonlySet<ChunkId>> {
  const own = await lockOwnAttempts(
    tx,
    scope,
    read.map((item) => item.revision),
  )
  const items = read.filter((item) => own.has(item.revision.id))
  const isFirst = await findFirstRevisions(tx, scope, items)
  const retried = items.filter((item) => item.revision.attempts > 1)
  await clearRevisionRows(
    tx,
    scope,
    retried.map((item) => item.revision.id),
  )
  await storeParsedTexts(tx, scope, items.map(toParsedText))
  await insertBlockRows(
    tx,
    items.flatMap((item) => toBlockRows(scope, item.revision.id, [...item.content.parsed.blocks.entries()])),
  )
  const chunks = items.flatMap((item) => item.chunks.map((chunk) => ({ ...chunk, isActive: isFirst(item) })))
  await insertChunks(tx, chunks, [])
  await activateNewDocuments(
    tx,
    scope,
    items.filter(isFirst).map(({ document, revision, content }) => ({
      documentId: document.id,
      revisionId: revision.id,
      title: content.title,
    })),
    now,
  )
  await replaceRevisions(
    tx,
    scope,
    items.filter((item) => !isFirst(item)),
    now,
  )
  return new Set(chunks.map((chunk) => chunk.id))
}

/**
 * Which items are the first revision that their document shows: those can be written active at once. Read under a lock now, because
 * since the slice was claimed another slice may have brought an earlier revision of the same document.
 */
async function findFirstRevisions(
  tx: Tx,
  scope: Scope,
  items: readonly ReadItem[],
): Promise<(item: ReadItem) => boolean> {
  const rows = await lockDocuments(tx, scope, { documentIds: items.map((item) => item.document.id) })
  const unseen = new Set(rows.filter((row) => row.activeRevisionId === null).map((row) => row.id))
  const counts = new Map<string, number>()
  for (const { document } of items) counts.set(document.id, (counts.get(document.id) ?? 0) + 1)
  return ({ document }) => unseen.has(document.id) && counts.get(document.id) === 1
}

/** Later revisions of a document, oldest first, switched over one by one. */
async function replaceRevisions(tx: Tx, scope: Scope, items: readonly ReadItem[], now: Date): Promise<void> {
  for (const { revision, document, content } of [...items].sort((a, b) => a.revision.number - b.revision.number)) {
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
  const { parsed, chunks, chunkerVersion } = content
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
