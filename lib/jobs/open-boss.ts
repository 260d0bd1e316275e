import PgBoss from 'pg-boss'
import type postgres from 'postgres'
import { openSqlClient } from '@/db/open-sql-client'
import type { Env } from '@/lib/config/env'
import type { Logger } from '@/lib/observability/logger'

export type Boss = { readonly boss: PgBoss; close: () => Promise<void> }

/**
 * pg-boss over a postgres.js client of its own, the same in both storage modes. Clients of the embedded database share a session, so
 * nothing here listens, notifies or holds a session lock; pg-boss polls, and takes jobs with SKIP LOCKED.
 *
 * Only the worker keeps the queue's house (`supervise`): expiry of jobs whose worker died, archive and purge.
 */
export async function openBoss(env: Env, log: Logger, options: { supervise: boolean }): Promise<Boss> {
  const sql = openSqlClient(env, { max: options.supervise ? 4 : 2, applicationName: 'footnote-jobs' })
  const boss = new PgBoss({
    db: { executeSql: (text, values) => execute(sql, text, values) },
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
    async close() {
      await boss.stop({ graceful: true, timeout: 8_000, wait: true, close: false })
      await sql.end({ timeout: 2 })
    },
  }
}

/**
 * Without parameters the simple protocol takes whole scripts, which is how pg-boss installs and migrates itself. Such a script can
 * hold BEGIN and COMMIT, which postgres.js allows on a reserved connection only.
 */
async function execute(sql: postgres.Sql, text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
  if (values.length === 0) {
    const reserved = await sql.reserve()
    try {
      return { rows: lastRows(await reserved.unsafe(text)) }
    } finally {
      reserved.release()
    }
  }
  return { rows: [...(await sql.unsafe(text, values.map(toParameter) as never[]))] }
}

/**
 * pg-boss passes some JSON as text, and postgres.js would encode that text once more for a JSON column: it goes out as the value it
 * stands for. None of pg-boss's plain texts (names, keys, intervals) begins with a bracket.
 */
function toParameter(value: unknown): unknown {
  if (value === undefined) return null
  return typeof value === 'string' && /^[{[]/.test(value) ? (JSON.parse(value) as unknown) : value
}

/** A script of several statements gives one result each. */
function lastRows(result: readonly unknown[]): unknown[] {
  const isScript = result.length > 0 && result.every(Array.isArray)
  return isScript ? [...((result as unknown[][]).at(-1) ?? [])] : [...result]
}
