import { getBatch } from '@/db/queries/documents/batches'
import type { BatchId } from '@/lib/domain/ids'
import { errorTable } from '@/lib/errors/error-codes'
import { defineRoute } from '../../_lib/define-route'
import { getBatchSpec } from './spec'

export const GET = defineRoute(getBatchSpec, async ({ runtime, scope, params }) => {
  const batch = await getBatch(runtime.db, scope, { batchId: params.id as BatchId })
  const failures = batch.failures.map(({ documentId, externalId, stage, code, detail }) => {
    const row = errorTable[code ?? 'internal']
    return {
      documentId,
      externalId,
      stage,
      code: code ?? 'internal',
      detail: detail ?? row.message,
      retryable: row.retryable,
    }
  })
  return { body: { ...batch, failures, createdAt: batch.createdAt.toISOString() } }
})
