import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import * as schema from './schema'

/** Drizzle over postgres.js in both storage modes. Drizzle changes the client's parsers, so nothing else may use that client. */
export type Db = PostgresJsDatabase<typeof schema>

/** What `db.transaction(async (tx) => …)` hands over; queries accept it wherever they accept a Db. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

export function createDb(client: postgres.Sql): Db {
  return drizzle({ client, schema })
}
