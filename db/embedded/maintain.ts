import type { SessionQueue } from './session-queue'
import { queryMessage } from './server-messages'
import { readColumn } from './read-column'
import type { SessionBackend } from './session-backend'

const everyMs = 30_000
/** Replay at the next start takes about a second for this much. */
const checkpointBytes = 64 * 1024 * 1024
/**
 * Rounds that look for a moment in which no client waits; the next is done all the same: 20 readers left no such moment in ten minutes, and with
 * statistics that old a search took 1.7 s. A command of such a round took 30 ms at the median and 1 s at most over 13,200 passages.
 */
const patientRounds = 2
/** As autovacuum does on a server: without statistics a search of 600 chunks sorted all of them, 0.8 s instead of 0.5 ms. */
const changedRows = 50

/**
 * What background processes do on a server and nobody does here: checkpoints (the log would grow without end) and
 * VACUUM ANALYZE (the planner would stop using indexes). One command per turn, so that no client waits for a whole round.
 * Returns what stops it.
 */
export function maintainDatabase(
  backend: SessionBackend,
  queue: SessionQueue,
  log: (event: string) => void,
): () => void {
  let running = false
  let missedRounds = 0
  const run = async (sqlText: string): Promise<string[]> => {
    const giveBack = await queue.takeTurn()
    try {
      return readColumn(await backend.execute(queryMessage(sqlText)))
    } finally {
      giveBack()
    }
  }
  const round = async (): Promise<void> => {
    if (running) return
    if (queue.length > 0 && missedRounds < patientRounds) {
      missedRounds += 1
      return
    }
    missedRounds = 0
    running = true
    try {
      const tables = await run(`select quote_ident(schemaname) || '.' || quote_ident(relname) from pg_stat_user_tables
        where n_dead_tup + n_mod_since_analyze > ${changedRows}
          and n_dead_tup + n_mod_since_analyze > n_live_tup / 10`)
      for (const table of tables) await run(`vacuum (analyze) ${table}`)
      const due = await run(
        `select 'yes' where pg_current_wal_lsn() - (pg_control_checkpoint()).redo_lsn > ${checkpointBytes}`,
      )
      if (due.length > 0) await run('checkpoint')
    } catch {
      log('database.maintenance_failed')
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void round(), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
