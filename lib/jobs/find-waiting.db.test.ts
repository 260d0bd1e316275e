import PgBoss from 'pg-boss'
import type postgres from 'postgres'
import { expect, test } from 'vitest'
import { createTestDatabase } from '@/db/testing'
import { executeSql } from './execute-sql'
import { findWaiting } from './find-waiting'

test('a queue is named while a job of it may begin: not once it is taken, and not before its time', async () => {
  await using database = await createTestDatabase()
  const sql = (database.db as unknown as { $client: postgres.Sql }).$client
  // This client is drizzle's, which takes JSON and dates as text only.
  const toText = (value: unknown): unknown => {
    if (value instanceof Date) return value.toISOString()
    return value && typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : (value ?? null)
  }
  const run = async (text: string, values: unknown[] = []) =>
    values.length === 0 ? executeSql(sql, text) : { rows: [...(await sql.unsafe(text, values.map(toText) as never[]))] }
  const boss = new PgBoss({ db: { executeSql: run }, supervise: false })
  await boss.start()
  try {
    for (const name of ['early', 'late', 'empty']) await boss.createQueue(name)
    await boss.send('late', {}, { startAfter: new Date(Date.now() + 3_600_000) })
    expect(await findWaiting(sql)).toEqual([])
    await boss.send('early', {})
    expect(await findWaiting(sql)).toEqual(['early'])
    const [job] = await boss.fetch('early')
    expect(await findWaiting(sql)).toEqual([])
    await boss.fail('early', job?.id ?? '')
    expect(await findWaiting(sql)).toEqual(['early'])
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
})
