import { listOperations } from '@/db/queries/operations/list-operations'
import { defineRoute } from '../../_lib/define-route'
import { toOperation } from '../_lib/to-operation'
import { listOperationsSpec } from './spec'

const shownMs = 60 * 60_000

export const GET = defineRoute(listOperationsSpec, async ({ runtime, scope }) => {
  const since = new Date(runtime.now().getTime() - shownMs)
  return { body: { items: (await listOperations(runtime.db, scope, { since })).map(toOperation) } }
})
