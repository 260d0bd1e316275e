import { getConnector } from '@/db/queries/connectors/get-connector'
import { readMapping, type GroupMapping } from '@/db/queries/connectors/read-mapping'
import { recordDryRun } from '@/db/queries/connectors/record-dry-run'
import { requireRole } from '@/lib/auth/require-role'
import { maxTrialCount, trialItems, type Trial, type TrialItem } from '@/lib/domain/connector'
import type { ConnectorId, GroupId } from '@/lib/domain/ids'
import { nobody } from '@/lib/domain/nobody'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { SourceChange } from '../connector'
import { findConnector } from '../find-connector'
import { readersOf } from '../rights/apply-permissions'
import { groupsHere } from '../rights/groups-here'
import { makeTools } from '../runs/make-tools'
import { openSecret } from '../secrets/open-secret'
import { requireSecret } from '../secrets/require-secret'
import type { SourceInput } from './connector-input'

/** Someone is looking at the button. */
const deadlineMs = 20_000

/**
 * A dry run: lists what a source has and takes nothing of it. Ends early after many items or twenty seconds, and says so.
 * @throws forbidden, and what makes the whole source unusable
 */
export async function tryConnector(
  runtime: Runtime,
  scope: Scope,
  input: {
    readonly source: SourceInput
    readonly secret?: string | null
    readonly connectorId?: ConnectorId | undefined
  },
): Promise<Trial> {
  requireRole(scope, 'admin')
  const { connectorId, source } = input
  const startedAt = runtime.now()
  const record = async (trial: Trial, error: FootnoteError | null): Promise<void> => {
    if (connectorId === undefined) return
    const errors = trial.items.flatMap(({ item, code }) => (code === null ? [] : [{ item, code, detail: null }]))
    const { found, failed } = trial
    const times = { startedAt, now: runtime.now() }
    await recordDryRun(runtime.db, scope, {
      connectorId,
      found,
      failed,
      errors,
      errorCode: error?.code ?? null,
      ...times,
    })
  }
  try {
    const mapping = connectorId ? await readMapping(runtime.db, scope, { connectorId }) : new Map<string, GroupId>()
    const trial = await listTrial(source, await findSecret(runtime, scope, input), mapping)
    await record(trial, null)
    return trial
  } catch (thrown) {
    const error = toFootnoteError(thrown)
    await record({ items: [], found: 0, failed: 0, isWhole: false }, error)
    throw error
  }
}

/** What was typed, or what is stored for this very place. */
async function findSecret(
  runtime: Runtime,
  scope: Scope,
  { connectorId, source, secret = null }: Parameters<typeof tryConnector>[2],
): Promise<string | null> {
  if (secret !== null || connectorId === undefined) return secret
  const stored = await getConnector(runtime.db, scope, { connectorId })
  requireSecret(stored, source.config, secret)
  return openSecret(scope, stored)
}

async function listTrial({ kind, config }: SourceInput, secret: string | null, mapping: GroupMapping): Promise<Trial> {
  const signal = AbortSignal.timeout(deadlineMs)
  const tools = makeTools(signal, secret, {
    known: () => Promise.resolve(null),
    knownIds: () => [],
    isTaken: () => false,
  })
  const items: TrialItem[] = []
  let [found, failed] = [0, 0]
  const asFar = (isWhole: boolean): Trial => ({ items, found, failed, isWhole })
  try {
    for await (const change of findConnector(kind, config).listChanges(tools, null)) {
      if (change.type !== 'item' && change.type !== 'failed') continue
      found++
      const title = change.type === 'failed' ? null : (change.title ?? null)
      const code = reasonOf(change, mapping)
      if (code !== null) failed++
      if (items.length < trialItems) items.push({ item: change.externalId, title, code })
      if (found >= maxTrialCount) return asFar(false)
    }
    return asFar(true)
  } catch (error) {
    // The time is up: what was found until then is an answer, and nothing at all is not.
    if (signal.aborted && found > 0) return asFar(false)
    if (signal.aborted) throw new FootnoteError('connector_source_unreachable', { cause: error })
    throw error
  }
}

type Tried = Extract<SourceChange<unknown>, { type: 'item' | 'failed' }>

function reasonOf(change: Tried, mapping: GroupMapping): ErrorCode | null {
  if (change.type === 'failed') return change.code
  return groupsHere(readersOf(change.permissions), mapping)[0] === nobody ? 'connector_item_restricted' : null
}
