import type { RevisionStatus } from '@/lib/domain/document'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { registerStoredFile, type UploadFields } from './register-stored-file'
import { storeUpload, type StoredUpload, type UploadBody } from './store-upload'

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
  const { documentId, revisionId, status, duplicateOf } = await registerStoredFile(runtime, scope, stored, fields)
  return { documentId, revisionId, status, ...(duplicateOf ? { duplicateOf } : {}) }
}
