import postgres from 'postgres'
import { createDb, type Db } from '@/db/client'
import { checkServer } from '@/db/check-server'
import { openSqlClient, type SqlClientOptions } from '@/db/open-sql-client'
import { prepareRepeated } from '@/db/prepare-repeated'
import type { Env } from '@/lib/config/env'

export type StorageMode = 'embedded' | 'external'

export type DatabaseConnection = { db: Db; mode: StorageMode; close(): Promise<void> }

/**
 * Connects to the embedded database (its process must be running) or to DATABASE_URL, and checks that the server will do.
 * @throws database_unreachable, database_unsuitable
 */
export async function connectDatabase(env: Env, options: SqlClientOptions = {}): Promise<DatabaseConnection> {
  const mode: StorageMode = env.DATABASE_URL ? 'external' : 'embedded'
  const client: postgres.Sql = openSqlClient(env, { ...options, prepare: mode === 'embedded' })
  const db = createDb(mode === 'embedded' ? prepareRepeated(client) : client)
  try {
    await checkServer(db)
  } catch (error) {
    await client.end({ timeout: 0 })
    throw error
  }
  return { db, mode, close: () => client.end({ timeout: 5 }) }
}
