import { recordItem } from '@/db/queries/connectors/record-item'
import type { Scope } from '@/lib/domain/scope'
import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'
import type { FootnoteError } from '@/lib/errors/footnote-error'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import type { SourceItem } from '../connector'
import { readersOf } from '../rights/apply-permissions'
import { isSameReaders } from '../rights/common-readers'
import { openToReaders } from '../rights/open-to-readers'
import type { SourceRun } from './source-run'
import { takeItem } from './take-item'

/** Not the item's fault: every other item would fail alike, so the run ends and says so. */
const endsRun = new Set<ErrorCode>([
  'shutting_down',
  'disk_full',
  'forbidden',
  'database_unavailable',
  'database_timeout',
])

/**
 * Takes one item and writes down what became of it. A failure is the item's own and the others go on; one that only a change at the source
 * can mend is not tried again until there is one, and is told at every run until then.
 * @returns whether it is to be tried again at the next run
 */
export async function applyItem(
  runtime: Runtime,
  scope: Scope,
  source: SourceRun,
  item: SourceItem<unknown>,
): Promise<boolean> {
  const { externalId, version, memo = null } = item
  const known = source.items.get(externalId)
  const base = { ...source.attempt, connectorId: source.stored.id, externalId }
  const documentId = known?.documentId ?? null
  const write = async (fields: Omit<Parameters<typeof recordItem>[2], keyof typeof base>): Promise<void> => {
    if (!(await recordItem(runtime.db, scope, { ...base, ...fields }))) return source.heart.lose()
    const { errorCode = null, errorDetail = null } = fields
    const seenRunId = source.run.id
    source.items.set(externalId, {
      externalId,
      seenRunId,
      version: fields.version,
      documentId: fields.documentId,
      errorCode,
      errorDetail,
      readers: fields.readers === undefined ? (known?.readers ?? null) : fields.readers && [...fields.readers],
    })
  }
  if (known?.version === version) {
    const { errorCode, errorDetail } = known
    await write({ outcome: errorCode ? 'failed' : 'unchanged', version, documentId, memo, errorCode, errorDetail })
    return false
  }
  try {
    const readers = readersOf(item.permissions)
    const taken = await takeItem(runtime, scope, source, item, readers !== null)
    // What is new and not for everybody came closed, also in the place of one that was deleted by hand. It is opened when all of it is written down: broken off in between it stays closed.
    const isClosed = readers !== null && taken.documentId !== documentId
    await write({ ...taken, version, memo, ...(isClosed ? { readers: [] } : {}) })
    if (!isClosed) return false
    const held = await openToReaders(runtime, scope, source, { ...item, ...taken, readers, isChanging: false })
    return !isSameReaders(held, readers)
  } catch (thrown) {
    const error = toFootnoteError(thrown)
    if (endsRun.has(error.code)) throw error
    if (error.code === 'internal') runtime.log.error('connector_item_failed', thrown, { runId: source.run.id })
    const isRetried = errorTable[error.code].retryable || error.code === 'internal'
    await write({
      outcome: 'failed',
      version: isRetried ? null : version,
      documentId,
      memo: isRetried ? null : memo,
      ...wordsOf(error),
    })
    return isRetried
  }
}

const wordsOf = (error: FootnoteError) => ({ errorCode: error.code, errorDetail: error.detail ?? null })
