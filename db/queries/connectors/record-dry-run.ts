import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { connectorRuns } from '@/db/schema'
import type { ItemFailure } from '@/lib/domain/connector'
import type { ConnectorId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'

type Params = {
  connectorId: ConnectorId
  found: number
  failed: number
  errors: readonly ItemFailure[]
  errorCode: ErrorCode | null
  startedAt: Date
  now: Date
}

/** Writes down what a trial of a stored connector found. It changed nothing, and its counts say what would have come. */
export async function recordDryRun(db: Db, scope: Scope, params: Params): Promise<void> {
  const { connectorId, found, failed, errors, errorCode, startedAt, now } = params
  const { workspaceId, userId } = scope
  await db.transaction(async (tx) => {
    await tx.insert(connectorRuns).values({
      workspaceId,
      id: newId('connectorRun'),
      connectorId,
      status: errorCode === null ? 'done' : 'failed',
      isDryRun: true,
      found,
      failed,
      errors: [...errors],
      errorCode,
      startedBy: userId,
      createdAt: startedAt,
      startedAt,
      finishedAt: now,
    })
    await appendAudit(tx, scope, {
      action: 'connector.tried',
      targetKind: 'connector',
      targetId: connectorId,
      detail: { found, failed },
    })
  })
}
