import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'

/** Where pg-boss keeps jobs: those that wait or run, and those that are done. Its tables are its own, and are not there before the first process has made them. */
export async function queueTables(db: Db): Promise<SQL[]> {
  const named = ['job', 'archive']
  const there = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'pgboss' and table_name in ('job', 'archive')`,
  )
  const found = new Set([...there].map(({ name }) => name))
  return named.filter((name) => found.has(name)).map((name) => sql`${sql.identifier('pgboss')}.${sql.identifier(name)}`)
}
