import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { registerUpload } from '@/db/queries/documents/register-upload'
import { readEnv } from '@/lib/config/env'
import type { CollectionId, DocumentId, GroupId, RevisionId } from '@/lib/domain/ids'
import type { RevisionStatus } from '@/lib/domain/document'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { requireRole } from '@/lib/auth/require-role'
import { cleanLine } from '../parse/clean-text'
import { sniffBytes, sniffMediaType } from '../parse/sniff-media-type'
import { cleanFileName, titleFromFileName } from './clean-file-name'
import { parseDocumentDate } from './parse-document-date'
import { enqueueRevision } from './enqueue-revision'
import { removeUnusedBlobs } from './remove-unused-blobs'

export type UploadInput = {
  readonly collectionId: CollectionId
  /** May be a relative path; then it is the external id, too, where none is given. */
  readonly fileName: string
  readonly body: Readable
  readonly externalId?: string
  readonly title?: string
  readonly metadata?: Readonly<Record<string, string>>
  /** Narrows the document to these groups; undefined leaves it as its collection. */
  readonly groupIds?: readonly GroupId[]
  readonly expectedBytes?: number
  readonly expectedHash?: string
}

export type AcceptedUpload = {
  readonly documentId: DocumentId
  readonly revisionId: RevisionId
  readonly status: RevisionStatus
  readonly duplicateOf?: DocumentId
}

/**
 * Takes a file in: streams it to the blob store, looks at its first bytes, registers it and queues its ingestion. Nothing of it is
 * held in memory. What cannot be accepted leaves no blob and no row.
 * @throws forbidden, not_found, file_name_invalid, file_empty, file_too_large, file_truncated, file_hash_mismatch,
 * file_type_unknown, file_type_mismatch, document_encrypted, disk_full
 */
export async function acceptUpload(runtime: Runtime, scope: Scope, input: UploadInput): Promise<AcceptedUpload> {
  requireRole(scope, 'admin')
  const file = cleanFileName(input.fileName)
  const blob = await storeBody(runtime, scope, input, file.name)
  const registered = await registerUpload(runtime.db, scope, {
    collectionId: input.collectionId,
    externalId: cleanLine(input.externalId ?? '').slice(0, 1000) || file.path,
    fileName: file.name,
    mediaType: blob.mediaType,
    blobHash: blob.hash,
    bytes: blob.bytes,
    title: cleanLine(input.title ?? '').slice(0, 300) || titleFromFileName(file.name),
    titleIsGiven: cleanLine(input.title ?? '') !== '',
    metadata: { ...input.metadata },
    documentDate: parseDocumentDate(input.metadata?.['date']),
    groupIds: input.groupIds ?? null,
    now: runtime.now(),
  }).catch(async (error: unknown) => {
    if (blob.isNew) await removeUnusedBlobs(runtime, scope, [blob.hash])
    throw error
  })
  if (registered.isNew) await enqueueRevision(runtime, scope, registered)
  return {
    documentId: registered.documentId,
    revisionId: registered.revisionId,
    status: registered.status,
    ...(registered.duplicateOf ? { duplicateOf: registered.duplicateOf } : {}),
  }
}

async function storeBody(runtime: Runtime, scope: Scope, input: UploadInput, name: string) {
  const head = new HeadKeeper()
  const pumped = pipeline(input.body, head)
  // The pipeline's failure reaches `put` through the stream it reads; this keeps Node from calling it unhandled.
  pumped.catch(() => undefined)
  const blob = await runtime.storage.put(scope.workspaceId, head, {
    maxBytes: Math.floor(readEnv().FOOTNOTE_MAX_UPLOAD_MB * 1024 * 1024),
    ...(input.expectedBytes === undefined ? {} : { expectedBytes: input.expectedBytes }),
    ...(input.expectedHash === undefined ? {} : { expectedHash: input.expectedHash }),
  })
  try {
    if (blob.bytes === 0) throw new FootnoteError('file_empty')
    return { ...blob, mediaType: sniffMediaType(head.bytes(), name) }
  } catch (error) {
    if (blob.isNew) await removeUnusedBlobs(runtime, scope, [blob.hash])
    throw error
  }
}

/** Passes a stream through and keeps its first bytes. */
class HeadKeeper extends PassThrough {
  readonly #parts: Buffer[] = []
  #size = 0

  override _transform(
    chunk: Buffer,
    encoding: BufferEncoding,
    done: (error?: Error | null, data?: Buffer) => void,
  ): void {
    if (this.#size < sniffBytes) {
      this.#parts.push(Buffer.from(chunk.subarray(0, sniffBytes - this.#size)))
      this.#size += this.#parts.at(-1)?.length ?? 0
    }
    super._transform(chunk, encoding, done)
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts)
  }
}
