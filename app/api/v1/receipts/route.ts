import type { OperationId } from '@/lib/domain/ids'
import { listSignedReceipts } from '@/lib/ingest/receipts/list-signed-receipts'
import { defineRoute } from '../_lib/define-route'
import { listReceiptsSpec } from './spec'

export const GET = defineRoute(listReceiptsSpec, async ({ runtime, scope, query }) => {
  const { offset, limit } = query
  const operationId = query.operationId as OperationId | undefined
  return { body: await listSignedReceipts(runtime, scope, { operationId, offset, limit }) }
})
