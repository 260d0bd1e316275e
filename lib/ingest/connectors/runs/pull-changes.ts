import { markItemsSeen } from '@/db/queries/connectors/mark-items-seen'
import { recordItem } from '@/db/queries/connectors/record-item'
import { saveCursor } from '@/db/queries/connectors/save-cursor'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { SourceChange } from '../connector'
import { applyPermissions } from '../rights/apply-permissions'
import { applyItem } from './apply-item'
import type { SourceRun } from './source-run'

export type Pulled = {
  /** Nothing was kept back: what was not seen is gone. */
  readonly isComplete: boolean
  /** What the source says is gone. */
  readonly deleted: ReadonlySet<string>
  /** Where the next listing begins, once the removals are done; null when something of this one is to be tried again. */
  readonly cursor: string | null
}

/** Items that are as they were, written down together. */
const seenAtOnce = 200

/**
 * Pulls item after item from a source and deals with each before the next is asked for. The cursor is saved on the way only while nothing
 * waits: what is to be removed or tried again must not be passed over by the next run.
 */
export async function pullChanges(runtime: Runtime, scope: Scope, source: SourceRun): Promise<Pulled> {
  const { attempt, connector, heart, items, run, stored, tools } = source
  const connectorId = stored.id
  const deleted = new Set<string>()
  let [isComplete, hasRetries] = [false, false]
  let cursor: string | null = null
  let seen: string[] = []
  const flush = async (): Promise<void> => {
    if (seen.length > 0 && !(await markItemsSeen(runtime.db, scope, { ...attempt, connectorId, externalIds: seen })))
      heart.lose()
    seen = []
  }
  const applyChange = async (change: SourceChange<unknown>): Promise<void> => {
    const known = 'externalId' in change ? items.get(change.externalId) : undefined
    if (known?.seenRunId === run.id && change.type !== 'deleted') return
    if (change.type === 'item' || (change.type === 'unchanged' && known)) {
      const rights = await applyPermissions(runtime, scope, source, change)
      if (rights === 'withheld') return
      if (rights === 'later') hasRetries = true
    }
    switch (change.type) {
      case 'item':
        // Of most items there is nothing to write but that they are there.
        if (known?.version === change.version && known.errorCode === null && change.memo === undefined)
          seen.push(change.externalId)
        else hasRetries = (await applyItem(runtime, scope, source, change)) || hasRetries
        return
      case 'unchanged':
        if (!known) return
        if (known.errorCode === null) seen.push(change.externalId)
        else await recordAgain(runtime, scope, source, change.externalId)
        return
      case 'failed':
        hasRetries = true
        await recordFailure(runtime, scope, source, change)
        return
      case 'deleted':
        deleted.add(change.externalId)
        return
      case 'complete':
        isComplete = true
        return
      case 'checkpoint':
        await flush()
        cursor = change.cursor
        if (!hasRetries && !isComplete && deleted.size === 0)
          await saveCursor(runtime.db, scope, { connectorId, cursor, listing: stored.listing })
        return
      default:
        change satisfies never
    }
  }
  for await (const change of connector.listChanges(tools, stored.cursor)) {
    if (heart.signal.aborted) throw new FootnoteError('shutting_down')
    await applyChange(change)
    if (seen.length >= seenAtOnce) await flush()
  }
  await flush()
  return { isComplete, deleted, cursor: hasRetries ? null : cursor }
}

type Failed = Extract<SourceChange<unknown>, { type: 'failed' }>

/** Kept as it was before: what was taken of it stays, and the next run tries again. */
async function recordFailure(runtime: Runtime, scope: Scope, source: SourceRun, change: Failed): Promise<void> {
  const { externalId, code: errorCode, detail: errorDetail = null } = change
  const isWritten = await recordItem(runtime.db, scope, {
    ...source.attempt,
    connectorId: source.stored.id,
    externalId,
    outcome: 'failed',
    version: null,
    documentId: null,
    errorCode,
    errorDetail,
    keepsOld: true,
  })
  if (!isWritten) source.heart.lose()
}

/** The source says that it did not change, so neither did the reason why it was not taken. */
async function recordAgain(runtime: Runtime, scope: Scope, source: SourceRun, externalId: string): Promise<void> {
  const known = source.items.get(externalId)
  if (!known) return
  const memo = (await source.tools.known(externalId))?.memo
  const params = { ...source.attempt, connectorId: source.stored.id, ...known, memo, outcome: 'failed' as const }
  if (!(await recordItem(runtime.db, scope, params))) source.heart.lose()
}
