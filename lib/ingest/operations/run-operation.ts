import { beatOperation } from '@/db/queries/operations/beat-operation'
import { claimOperation } from '@/db/queries/operations/claim-operation'
import { endOperation } from '@/db/queries/operations/end-operation'
import { endOperationItem, type OperationOutcome } from '@/db/queries/operations/end-operation-item'
import { releaseOperation } from '@/db/queries/operations/release-operation'
import { takeOperationItems } from '@/db/queries/operations/take-operation-items'
import type { OperationTask } from '@/lib/domain/document-operation'
import type { DocumentId, OperationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { applyToDocument } from './apply-to-document'

/** Two missed heartbeats: whoever ran it is gone. */
export const silentAfterMs = 30_000
/** Between two heartbeats; deleting the longest document seen took four seconds. */
const itemsPerBeat = 20

/**
 * Works through an operation's documents one by one, each in a transaction of its own. What became of each is written down at once, so
 * that a second run goes on where the first one ended; doing a document twice changes nothing more. Ends early when it is cancelled.
 */
export async function runOperation(
  runtime: Runtime,
  scope: Scope,
  input: { readonly operationId: OperationId; readonly signal?: AbortSignal },
): Promise<void> {
  const { operationId, signal } = input
  const silentSince = new Date(runtime.now().getTime() - silentAfterMs)
  const operation = await claimOperation(runtime.db, scope, { operationId, now: runtime.now(), silentSince })
  if (!operation) return
  while (await beatOperation(runtime.db, scope, { operationId, now: runtime.now() })) {
    const documentIds = await takeOperationItems(runtime.db, scope, { operationId, limit: itemsPerBeat })
    if (documentIds.length === 0) {
      await endOperation(runtime.db, scope, { operationId, status: 'done', now: runtime.now() })
      return
    }
    for (const documentId of documentIds) {
      if (signal?.aborted) {
        await releaseOperation(runtime.db, scope, { operationId })
        throw new FootnoteError('shutting_down')
      }
      const outcome = await tryOn(runtime, scope, operation.task, documentId)
      await endOperationItem(runtime.db, scope, { operationId, documentId, outcome })
    }
  }
}

async function tryOn(
  runtime: Runtime,
  scope: Scope,
  task: OperationTask,
  documentId: DocumentId,
): Promise<OperationOutcome> {
  try {
    return await applyToDocument(runtime, scope, task, documentId)
  } catch (thrown) {
    const error = toFootnoteError(thrown)
    if (error.code === 'internal') runtime.log.error('operation_item_failed', thrown, { documentId, kind: task.kind })
    return { status: 'failed', errorCode: error.code, errorDetail: error.detail ?? null }
  }
}
