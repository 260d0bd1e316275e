import { registerUpload, type RegisteredUpload } from '@/db/queries/documents/register-upload'
import type { CollectionId, DocumentId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { cleanLine } from '../parse/clean-text'
import { titleFromFileName } from './clean-file-name'
import { enqueueRevision } from './enqueue-revision'
import { parseDocumentDate } from './parse-document-date'
import { priorities } from './priorities'
import { removeUnusedBlobs } from './remove-unused-blobs'
import type { StoredUpload } from './store-upload'

export type UploadFields = {
  readonly collectionId: CollectionId
  /** The caller's own name for it; the file's relative path where none is given. */
  readonly externalId?: string | undefined
  readonly title?: string | undefined
  readonly metadata?: Readonly<Record<string, string>> | undefined
  /** Narrows the document to these groups; undefined leaves it as its collection. */
  readonly groupIds?: readonly GroupId[] | undefined
  /** To admins only, as a new document or whatever it was before: a source says afterwards who may read it. */
  readonly closed?: 'if new' | 'always' | undefined
  /** The archive or mail that it lies in: goes when that goes, and is never more open than that. */
  readonly parentId?: DocumentId | undefined
  /** Never the twin of another document with the same bytes: what comes and goes by itself needs a document of its own. */
  readonly isOwn?: boolean
  /** When it is read; by default at once, and what lay in an archive after the others. */
  readonly priority?: number
}

/** Makes a document, or a revision of one, of a stored file and queues its ingestion. @throws not_found, invalid_request, ingest_cancelled */
export async function registerStoredFile(
  runtime: Runtime,
  scope: Scope,
  stored: StoredUpload,
  fields: UploadFields,
): Promise<RegisteredUpload> {
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
    isOwn: fields.isOwn ?? false,
    closed: fields.closed ?? null,
    now: runtime.now(),
  }).catch(async (error: unknown) => {
    if (stored.isNew) await removeUnusedBlobs(runtime, scope, [stored.hash])
    throw error
  })
  // A person waits for what was uploaded; the hundreds of files inside of it let others go first.
  const priority = fields.priority ?? (fields.parentId ? priorities.bulk : priorities.single)
  if (registered.isNew) await enqueueRevision(runtime, scope, { ...registered, priority })
  return registered
}
