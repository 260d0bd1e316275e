import postgres from 'postgres'
import { sessionSettings } from '@/db/session-settings'
import { databaseSocket } from '@/lib/config/run-paths'
import type { Env } from '@/lib/config/env'

export type SqlClientOptions = {
  max?: number
  applicationName?: string
  /** Named statements where a query asks for one; default no. */
  prepare?: boolean
}

/** A statement that takes longer is an error, not patience. The embedded database enforces its own, see its thread. */
const statementTimeoutMs = 30_000
const idleInTransactionMs = 60_000

/** Seconds before the next try to connect. The driver's own steps grow to 20 s: too long for a database that was restarted. */
const secondsToReconnect = (retries: number): number => Math.min(0.05 * 2 ** retries, 1)

/**
 * A plain postgres.js client in either mode. drizzle changes the client it is given, so pg-boss and raw SQL need one of
 * their own. Connects at the first query.
 *
 * Without named statements unless asked: a pooler in front of a server loses them.
 */
export function openSqlClient(env: Env, options: SqlClientOptions = {}): postgres.Sql {
  const common = {
    max: options.max ?? 10,
    prepare: options.prepare ?? false,
    connect_timeout: 5,
    backoff: secondsToReconnect,
    onnotice: () => undefined,
    connection: {
      application_name: options.applicationName ?? 'footnote',
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionMs,
      ...sessionSettings,
    },
  }
  if (env.DATABASE_URL) return postgres(env.DATABASE_URL, { ...common, max_lifetime: 30 * 60, idle_timeout: 60 })
  return postgres({ ...common, path: databaseSocket(env), user: 'postgres', database: 'postgres' })
}
