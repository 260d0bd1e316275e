import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { startAgain } from '../documents/start-again'
import { requireAttachment } from './require-attachment'

/** Reads an attached file again that had failed. @throws not_found */
export async function retryAttachment(runtime: Runtime, scope: Scope, documentId: DocumentId) {
  await requireAttachment(runtime, scope, documentId)
  return startAgain(runtime, scope, documentId)
}
