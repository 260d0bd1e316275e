import { assertCollectionVisible } from '@/db/queries/collections/assert-collection-visible'
import { beatConnectorRun } from '@/db/queries/connectors/beat-connector-run'
import { claimConnectorRun } from '@/db/queries/connectors/claim-connector-run'
import { endConnectorRun } from '@/db/queries/connectors/end-connector-run'
import { getConnector } from '@/db/queries/connectors/get-connector'
import { getItemMemo } from '@/db/queries/connectors/get-item-memo'
import { listKnownItems, type KnownItemRow } from '@/db/queries/connectors/list-known-items'
import type { RunAttempt } from '@/db/queries/connectors/of-attempt'
import { saveCursor } from '@/db/queries/connectors/save-cursor'
import { hasRole } from '@/lib/auth/require-role'
import type { ConnectorId, ConnectorRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ConnectorTools } from '../connector'
import { findConnector } from '../find-connector'
import { openSecret } from '../secrets/open-secret'
import { makeTools } from './make-tools'
import { pullChanges } from './pull-changes'
import { removeGone } from './remove-gone'
import type { SourceRun } from './source-run'
import { silentAfterMs, startHeartbeat } from './start-heartbeat'

const maxAttempts = 5

/**
 * One look at a source: takes what is new or changed, deletes what is gone. What became of each item is written down at once, so that a
 * second attempt goes on where the first one ended. Ends as done, failed with a reason, or cancelled by a person.
 */
export async function runConnector(
  runtime: Runtime,
  scope: Scope,
  input: { readonly runId: ConnectorRunId; readonly signal?: AbortSignal },
): Promise<void> {
  const { runId, signal } = input
  const now = runtime.now()
  const silentSince = new Date(now.getTime() - silentAfterMs)
  const run = await claimConnectorRun(runtime.db, scope, { runId, now, silentSince })
  if (!run) return
  const attempt: RunAttempt = { runId, attempt: run.attempts }
  const heart = startHeartbeat(runtime, scope, attempt, signal)
  const end = (result: Pick<Parameters<typeof endConnectorRun>[2], 'status' | 'errorCode' | 'errorDetail'>) =>
    endConnectorRun(runtime.db, scope, { ...attempt, ...result, now: runtime.now() })
  try {
    if (run.attempts > maxAttempts) throw new FootnoteError('connector_run_lost')
    const source = await openSource(runtime, scope, { run, attempt, heart })
    const pulled = await pullChanges(runtime, scope, source)
    await removeGone(runtime, scope, source, pulled)
    const { cursor } = pulled
    const { connectorId } = run
    if (cursor !== null) await saveCursor(runtime.db, scope, { connectorId, cursor, listing: source.stored.listing })
    await end({ status: 'done' })
  } catch (thrown) {
    if (heart.isLost()) return
    if (signal?.aborted) {
      await beatConnectorRun(runtime.db, scope, { ...attempt, now: null })
      throw new FootnoteError('shutting_down', { cause: thrown })
    }
    const error = toFootnoteError(thrown)
    if (error.code === 'internal') runtime.log.error('connector_run_failed', thrown, { runId })
    await end({ status: 'failed', errorCode: error.code, errorDetail: error.detail })
  } finally {
    heart.stop()
  }
}

type Begun = Pick<SourceRun, 'run' | 'attempt' | 'heart'>

/** @throws connector_owner_gone, connector_collection_gone, invalid_request */
async function openSource(runtime: Runtime, scope: Scope, begun: Begun): Promise<SourceRun> {
  const { connectorId } = begun.run
  if (!hasRole(scope, 'admin')) throw new FootnoteError('connector_owner_gone')
  const stored = await getConnector(runtime.db, scope, { connectorId })
  await assertCollectionVisible(runtime.db, scope, stored).catch((cause: unknown) => {
    throw cause instanceof FootnoteError ? new FootnoteError('connector_collection_gone', { cause }) : cause
  })
  const rows = await listKnownItems(runtime.db, scope, { connectorId })
  const items = new Map(rows.map((row) => [row.externalId, row]))
  const secret = await openSecret(scope, stored)
  const tools = rememberingTools(runtime, scope, { connectorId, items, secret, ...begun })
  return { ...begun, stored, connector: findConnector(stored.kind, stored.config), items, tools, noted: new Set() }
}

function rememberingTools(
  runtime: Runtime,
  scope: Scope,
  source: Begun & { connectorId: ConnectorId; items: ReadonlyMap<string, KnownItemRow>; secret: string | null },
): ConnectorTools {
  const { connectorId, items, run, heart, secret } = source
  return makeTools(heart.signal, secret, {
    async known(externalId) {
      const row = items.get(externalId)
      if (!row) return null
      // What is to be read again is not asked for with "only if it has changed".
      const memo = row.version === null ? null : await getItemMemo(runtime.db, scope, { connectorId, externalId })
      return { version: row.version, memo, isHandled: row.seenRunId === run.id }
    },
    knownIds: () => [...items.keys()],
    isTaken: (externalId) => (items.get(externalId)?.version ?? null) !== null,
  })
}
