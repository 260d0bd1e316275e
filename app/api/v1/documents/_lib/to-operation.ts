import type { listOperationItems } from '@/db/queries/operations/list-operation-items'
import type { OperationRow } from '@/db/queries/operations/list-operations'
import { errorTable } from '@/lib/errors/error-codes'

export type OperationBody = ReturnType<typeof toOperation>
export type OperationItemBody = ReturnType<typeof toOperationItem>

export function toOperation({ createdAt, startsAt, finishedAt, ...row }: OperationRow) {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    startsAt: startsAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}

export function toOperationItem(row: Awaited<ReturnType<typeof listOperationItems>>[number]) {
  const { errorCode, errorDetail, ...item } = row
  if (errorCode === null) return { ...item, error: null }
  const known = errorTable[errorCode] ?? errorTable.internal
  return { ...item, error: { code: errorCode, title: known.title, detail: errorDetail ?? known.message } }
}
