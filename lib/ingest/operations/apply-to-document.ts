import type { OperationOutcome } from '@/db/queries/operations/end-operation-item'
import type { OperationTask } from '@/lib/domain/document-operation'
import type { CollectionId, DocumentId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { deleteDocument } from '../documents/delete-document'
import { retryDocument } from '../documents/retry-document'
import { setUpkeep } from '../documents/set-upkeep'
import { changeAccess } from './change-access'
import { moveToCollection } from './move-to-collection'
import { readAgain } from './read-again'

/** Does one operation's task to one document. `skipped`: there was nothing to do. @throws what the task throws */
export async function applyToDocument(
  runtime: Runtime,
  scope: Scope,
  task: OperationTask,
  documentId: DocumentId,
): Promise<OperationOutcome> {
  const outcomeOf = (isChanged: boolean): OperationOutcome => ({ status: isChanged ? 'done' : 'skipped' })
  switch (task.kind) {
    case 'retry':
      return outcomeOf((await retryDocument(runtime, scope, documentId)).status === 'queued')
    case 'reread':
      return outcomeOf(await readAgain(runtime, scope, documentId))
    case 'move':
      return outcomeOf(await moveToCollection(runtime, scope, documentId, task.collectionId as CollectionId))
    case 'access':
      return outcomeOf(await changeAccess(runtime, scope, documentId, task.groupIds as GroupId[]))
    case 'upkeep': {
      const { kind: _, ...change } = task
      return outcomeOf(await setUpkeep(runtime, scope, documentId, change))
    }
    case 'delete':
      return deleteOnce(runtime, scope, documentId)
    default:
      return task satisfies never
  }
}

/** Deleted already, by an earlier run that could not write it down or by somebody else: there is nothing left to do. */
async function deleteOnce(runtime: Runtime, scope: Scope, documentId: DocumentId): Promise<OperationOutcome> {
  try {
    const { receiptId } = await deleteDocument(runtime, scope, documentId)
    return { status: 'done', receiptId }
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'not_found') return { status: 'skipped' }
    throw error
  }
}
