import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { migrateDatabase } from '@/db/migrate'
import { detectKeywordEngine } from '@/db/search/detect-keyword-engine'
import { createTestDatabase } from '@/db/testing'
import journal from './migrations/meta/_journal.json'

describe('migrateDatabase', () => {
  it('applies nothing the second time, also when two start at once', async () => {
    await using database = await createTestDatabase()
    const results = await Promise.all([migrateDatabase(database.db), migrateDatabase(database.db)])
    expect(results).toEqual([{ applied: 0 }, { applied: 0 }])
  })

  it('applies each migration once when two processes start on an empty database', async () => {
    await using database = await createTestDatabase()
    await database.db.execute(sql`drop schema public cascade`)
    await database.db.execute(sql`drop schema drizzle cascade`)
    await database.db.execute(sql`create schema public`)
    const results = await Promise.all([migrateDatabase(database.db), migrateDatabase(database.db)])
    expect(results.map((result) => result.applied).toSorted((a, b) => a - b)).toEqual([0, journal.entries.length])
    const tables = await database.db.execute(sql`select 1 from pg_tables where schemaname = 'public'`)
    expect(tables.length).toBeGreaterThan(25)
  })

  it('prepares a keyword engine', async () => {
    await using database = await createTestDatabase()
    expect(['pg_textsearch', 'sql-bm25']).toContain(await detectKeywordEngine(database.db))
  })
})
