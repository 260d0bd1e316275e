import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectorItems, connectorRuns } from '@/db/schema'
import { maxItemFailures, type ItemFailure } from '@/lib/domain/connector'
import type { ConnectorId, DocumentId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { ofAttempt, type RunAttempt } from './of-attempt'

export type ItemOutcome = 'added' | 'changed' | 'unchanged' | 'failed'

type Params = RunAttempt & {
  connectorId: ConnectorId
  externalId: string
  outcome: ItemOutcome
  /** Null: to be read again at the next run. */
  version: string | null
  documentId: DocumentId | null
  memo?: unknown
  errorCode?: ErrorCode | null
  errorDetail?: string | null
  /** Undefined: as they were written down before; null for what is new. */
  readers?: readonly string[] | null
  /** It could not be looked at: of one that is known nothing changes but that it is there. */
  keepsOld?: boolean
}

/**
 * Writes down what became of one item and counts it, both or neither: a run that is broken off and goes on counts nothing twice.
 * @returns false when the run was stopped or is somebody else's
 */
export async function recordItem(db: Db, scope: WorkspaceScope, params: Params): Promise<boolean> {
  const { connectorId, externalId, outcome, version, documentId, runId, errorCode = null, errorDetail = null } = params
  const failure: ItemFailure = { item: externalId, code: errorCode ?? 'internal', detail: errorDetail }
  return db.transaction(async (tx) => {
    const counted = await tx
      .update(connectorRuns)
      .set({
        found: sql`${connectorRuns.found} + 1`,
        ...(outcome === 'unchanged' ? {} : { [outcome]: sql`${connectorRuns[outcome]} + 1` }),
        ...(outcome === 'failed' ? { errors: withFailure(failure) } : {}),
      })
      .where(ofAttempt(scope, params))
      .returning({ id: connectorRuns.id })
    if (counted.length === 0) return false
    const readers = params.readers === undefined ? {} : { readers: params.readers && [...params.readers] }
    const fields = {
      version,
      documentId,
      memo: params.memo ?? null,
      errorCode,
      errorDetail,
      seenRunId: runId,
      ...readers,
    }
    await tx
      .insert(connectorItems)
      .values({ workspaceId: scope.workspaceId, connectorId, externalId, ...fields })
      .onConflictDoUpdate({
        target: [connectorItems.workspaceId, connectorItems.connectorId, connectorItems.externalId],
        set: params.keepsOld ? { seenRunId: runId } : fields,
      })
    return true
  })
}

/** The first so many are kept; all are counted. */
const withFailure = (failure: ItemFailure) => sql`case
  when jsonb_array_length(${connectorRuns.errors}) < ${maxItemFailures}
  then ${connectorRuns.errors} || ${JSON.stringify([failure])}::text::jsonb else ${connectorRuns.errors} end`
