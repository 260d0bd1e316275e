import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing'
import { executeSql } from './execute-sql'

let database: TestDatabase
let sql: postgres.Sql
beforeAll(async () => {
  database = await createTestDatabase()
  sql = (database.db as unknown as { $client: postgres.Sql }).$client
})
afterAll(() => database.close())

const askAll = () => Promise.all(Array.from({ length: 12 }, () => executeSql(sql, 'select 1 as one')))

test('a script that fails leaves no connection in its transaction', async () => {
  await expect(executeSql(sql, 'begin; select 1 / 0; commit')).rejects.toThrow(/division by zero/)
  for (const { rows } of await askAll()) expect(rows).toEqual([{ one: 1 }])
})

test('of two processes that install at once one is told, and both go on', async () => {
  const install = () => executeSql(sql, 'begin; create schema installed_twice; commit')
  const outcomes = await Promise.allSettled([install(), install()])
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  for (const { rows } of await askAll()) expect(rows).toEqual([{ one: 1 }])
})
