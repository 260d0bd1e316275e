import { listOperationItems } from '@/db/queries/operations/list-operation-items'
import { listOperations } from '@/db/queries/operations/list-operations'
import type { OperationId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { defineRoute } from '../../../_lib/define-route'
import { toOperation, toOperationItem } from '../../_lib/to-operation'
import { listOperationItemsSpec } from './spec'

export const GET = defineRoute(listOperationItemsSpec, async ({ runtime, scope, params, query }) => {
  const operationId = params.id as OperationId
  const [operation] = await listOperations(runtime.db, scope, { operationId })
  if (!operation) throw new FootnoteError('not_found')
  const { offset, limit } = query
  const status = query.status ? [query.status] : []
  const rows = await listOperationItems(runtime.db, scope, { operationId, status, offset, limit: limit + 1 })
  const nextOffset = rows.length > limit ? offset + limit : null
  return { body: { operation: toOperation(operation), items: rows.slice(0, limit).map(toOperationItem), nextOffset } }
})
