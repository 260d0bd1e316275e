import type { Db } from '@/db/client'
import { insertModelCalls, type NewModelCall } from '@/db/queries/model-calls'
import type { Scope } from '@/lib/domain/scope'
import { newId } from '@/lib/domain/new-id'
import type { Logger } from '@/lib/observability/logger'
import type { Meter } from './meter'

const pauseMs = 1000
const batchRows = 500
/** A database that is away for long must not fill the memory; the oldest rows go first, and the log says how many. */
const maxWaitingRows = 20_000

type WaitingRow = { readonly scope: Scope; readonly row: NewModelCall }

/** Whose calls they are, with everything that budgets count by. */
const payerOf = ({ workspaceId, userId, apiKeyId = '', groupIds }: Scope): string =>
  [workspaceId, userId, apiKeyId, ...groupIds].join(' ')

/** The longest run of rows from the front that one insert can take: those of one person in one workspace, through one key. */
function takeBatch(waiting: WaitingRow[]): WaitingRow[] {
  const [first] = waiting
  if (!first) return []
  const payer = payerOf(first.scope)
  return waiting.filter(({ scope }) => payerOf(scope) === payer).slice(0, batchRows)
}

/**
 * A meter that writes to `model_calls` about once a second, away from the reader's wait. A batch that cannot be written is
 * kept and tried again; row ids are given before the first try, so that a try whose answer got lost is not counted twice.
 */
export function createMeter(db: Db, log: Logger): Meter {
  let waiting: WaitingRow[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  const writeAll = async (): Promise<void> => {
    for (let batch = takeBatch(waiting); batch[0]; batch = takeBatch(waiting)) {
      await insertModelCalls(
        db,
        batch[0].scope,
        batch.map(({ row }) => row),
      )
      const written = new Set(batch)
      waiting = waiting.filter((row) => !written.has(row))
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(writeAll).catch((error: unknown) => {
      log.error('meter.write-failed', error, { waiting: waiting.length })
      schedule()
    })
    return writing
  }
  function schedule(): void {
    timer ??= setTimeout(() => void flush(), pauseMs).unref()
  }

  return {
    record(scope, row) {
      waiting.push({ scope, row: { id: newId('modelCall'), createdAt: new Date(), ...row } })
      if (waiting.length > maxWaitingRows) {
        const dropped = waiting.length - maxWaitingRows
        waiting = waiting.slice(dropped)
        log.warn('meter.rows-dropped', { dropped })
      }
      schedule()
    },
    flush,
    async close() {
      await flush()
      clearTimeout(timer)
    },
  }
}
