import { registerUpload } from '@/db/queries/documents/register-upload'
import type { RevisionStatus } from '@/lib/domain/document'
import type { CollectionId, DocumentId, GroupId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { cleanLine } from '../parse/clean-text'
import { titleFromFileName } from './clean-file-name'
import { enqueueRevision } from './enqueue-revision'
import { parseDocumentDate } from './parse-document-date'
import { priorities } from './priorities'
import { removeUnusedBlobs } from './remove-unused-blobs'
import { storeUpload, type StoredUpload, type UploadBody } from './store-upload'

export type UploadFields = {
  readonly collectionId: CollectionId
  /** The caller's own name for it; the file's relative path where none is given. */
  readonly externalId?: string | undefined
  readonly title?: string | undefined
  readonly metadata?: Readonly<Record<string, string>> | undefined
  /** Narrows the document to these groups; undefined leaves it as its collection. */
  readonly groupIds?: readonly GroupId[] | undefined
  /** The archive or mail that it lies in: goes when that goes, and is never more open than that. */
  readonly parentId?: DocumentId | undefined
}

export type UploadInput = UploadBody & UploadFields

export type AcceptedUpload = {
  readonly documentId: DocumentId
  readonly revisionId: RevisionId
  readonly status: RevisionStatus
  readonly duplicateOf?: DocumentId
}

/** Takes a file in: stores it, registers it and queues its ingestion. @throws what storeUpload and registerStoredUpload throw */
export async function acceptUpload(runtime: Runtime, scope: Scope, input: UploadInput): Promise<AcceptedUpload> {
  return registerStoredUpload(runtime, scope, await storeUpload(runtime, scope, input), input)
}

/** Registers a stored file. A form sends its fields after the file, hence two steps. @throws not_found, invalid_request */
export async function registerStoredUpload(
  runtime: Runtime,
  scope: Scope,
  stored: StoredUpload,
  fields: UploadFields,
): Promise<AcceptedUpload> {
  const title = cleanLine(fields.title ?? '').slice(0, 300)
  const registered = await registerUpload(runtime.db, scope, {
    collectionId: fields.collectionId,
    externalId: cleanLine(fields.externalId ?? '').slice(0, 1000) || stored.path,
    fileName: stored.name,
    mediaType: stored.mediaType,
    blobHash: stored.hash,
    bytes: stored.bytes,
    title: title || titleFromFileName(stored.name),
    titleIsGiven: title !== '',
    metadata: { ...fields.metadata },
    documentDate: parseDocumentDate(fields.metadata?.['date']),
    groupIds: fields.groupIds ?? null,
    parentId: fields.parentId ?? null,
    now: runtime.now(),
  }).catch(async (error: unknown) => {
    if (stored.isNew) await removeUnusedBlobs(runtime, scope, [stored.hash])
    throw error
  })
  // A person waits for what was uploaded; the hundreds of files inside of it let others go first.
  const priority = fields.parentId ? priorities.bulk : priorities.single
  if (registered.isNew) await enqueueRevision(runtime, scope, { ...registered, priority })
  const { documentId, revisionId, status, duplicateOf } = registered
  return { documentId, revisionId, status, ...(duplicateOf ? { duplicateOf } : {}) }
}
