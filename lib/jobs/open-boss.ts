import PgBoss from 'pg-boss'
import { openSqlClient } from '@/db/open-sql-client'
import type { Env } from '@/lib/config/env'
import type { Logger } from '@/lib/observability/logger'
import { executeSql } from './execute-sql'
import { findWaiting } from './find-waiting'

export type Boss = {
  readonly boss: PgBoss
  /** Names of the queues that have a job which may begin. */
  readonly findWaiting: () => Promise<string[]>
  close: () => Promise<void>
}

/**
 * pg-boss over a postgres.js client of its own, the same in both storage modes. Clients of the embedded database share a session, so
 * nothing here listens, notifies or holds a session lock: the worker looks, and pg-boss takes jobs with SKIP LOCKED.
 *
 * Only the worker keeps the queue's house (`supervise`): expiry of jobs whose worker died, archive and purge.
 */
export async function openBoss(env: Env, log: Logger, options: { supervise: boolean }): Promise<Boss> {
  const sql = openSqlClient(env, { max: options.supervise ? 4 : 2, applicationName: 'footnote-jobs' })
  const boss = new PgBoss({
    db: { executeSql: (text, values) => executeSql(sql, text, values) },
    schema: 'pgboss',
    supervise: options.supervise,
    schedule: false,
    maintenanceIntervalSeconds: 60,
    archiveCompletedAfterSeconds: 60 * 60,
    deleteAfterDays: 3,
    retryLimit: 3,
    retryDelay: 2,
    retryBackoff: true,
    expireInMinutes: 60,
  })
  boss.on('error', (error) => log.error('queue_error', error))
  await boss.start()
  return {
    boss,
    findWaiting: () => findWaiting(sql),
    async close() {
      await boss.stop({ graceful: true, timeout: 8_000, wait: true, close: false })
      await sql.end({ timeout: 2 })
    },
  }
}
