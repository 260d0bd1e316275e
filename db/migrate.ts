import path from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Db } from '@/db/client'
import { prepareKeywordEngine } from '@/db/search/prepare-keyword-engine'

/** Any fixed number will do; it only has to be the same in every version of the product. */
const lockKey = 4_061_983_201

/**
 * Brings the schema up to date: forward only, all or nothing, one process at a time.
 *
 * One transaction holds everything. On a server an advisory lock in it makes a second process wait. The embedded database
 * has one session for all clients, where an advisory lock protects nothing; but there a transaction holds the session, so
 * the transaction itself is the lock. drizzle's own `migrate` reads what is applied before its transaction begins, which
 * lets two processes apply the same migration; its table is kept, so its tools still work.
 */
export async function migrateDatabase(db: Db, folder = path.resolve('db/migrations')): Promise<{ applied: number }> {
  const migrations = readMigrationFiles({ migrationsFolder: folder })
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`)
    await tx.execute(sql`set local client_min_messages = warning`)
    // A new column may write a large table anew.
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(sql`create schema if not exists drizzle`)
    await tx.execute(
      sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
    )
    const rows = await tx.execute<{ last: string | null }>(
      sql`select max(created_at)::text as last from drizzle.__drizzle_migrations`,
    )
    const last = Number(rows[0]?.last ?? -1)
    const pending = migrations.filter((migration) => migration.folderMillis > last)
    for (const migration of pending) {
      for (const statement of migration.sql) await tx.execute(sql.raw(statement))
      await tx.execute(
        sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${migration.hash}, ${migration.folderMillis})`,
      )
    }
    await prepareKeywordEngine(tx)
    return { applied: pending.length }
  })
}
