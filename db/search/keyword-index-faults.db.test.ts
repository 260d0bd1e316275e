import { sql, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { detectKeywordEngine } from './detect-keyword-engine'
import { prepareKeywordEngine } from './prepare-keyword-engine'
import { isKeywordIndexFault, rebuildKeywordIndex } from './rebuild-keyword-index'
import { searchKeyword } from './search-keyword'

let database: TestDatabase
let db: Db
let scope: Scope
let hasIndex: boolean

beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
  scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await makeIndexedDocument(db, scope, { text: 'Unused vacation days carry over.' })
  hasIndex = (await detectKeywordEngine(db)) === 'pg_textsearch'
}, 60_000)

afterAll(() => database.close())

/** As pg_textsearch raises it, below the query builder's own error. */
const fault = (routine = 'tp_segment_read') =>
  new Error('Failed query', { cause: Object.assign(new Error('Invalid logical page'), { code: 'XX000', routine }) })

/** The same database, whose next `times` keyword searches fail. */
function failing(times: number): Db {
  let left = times
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (name !== 'execute' || typeof value !== 'function') return value
      return (query: SQL) => {
        const isSearch = new PgDialect().sqlToQuery(query).sql.includes('to_bm25query') && left-- > 0
        return isSearch ? Promise.reject(fault()) : (value.call(target, query) as unknown)
      }
    },
  })
}

const fileNode = async () =>
  (await db.execute<{ node: number }>(sql`select pg_relation_filenode('chunks_bm25') as node`))[0]?.node

const vacation = { query: 'vacation', limit: 10, today: '2026-03-10' }

describe('the keyword index', () => {
  it.for([205, 215, 225, 235])(
    'loses most of the words of a segment (%i of them) and takes more',
    async (count, { skip }) => {
      if (!hasIndex) skip('this server has no pg_textsearch')
      await db.execute(sql`create table words (id int, body text)`)
      await db.execute(sql`create index words_bm25 on words using bm25 (body) with (text_config = 'simple')`)
      const spill = () => db.execute(sql`select bm25_spill_index('words_bm25')`)
      await db.execute(sql`insert into words select 1, 'zebra zulu' union all
      select 2, string_agg('w' || lpad(n::text, 4, '0'), ' ') from generate_series(1, ${count}::int) n`)
      await spill()
      await db.execute(sql`delete from words where id = 2`)
      await db.execute(sql`vacuum words`)
      for (const id of [3, 4, 5, 6]) {
        await db.execute(sql`insert into words values (${id}, 'zebra')`)
        await spill()
      }
      const found = await db.execute<{ id: number }>(sql`
      select id from words order by body <@> to_bm25query('zebra', 'words_bm25') limit 10`)
      expect(new Set(found.map((row) => row.id))).toEqual(new Set([1, 3, 4, 5, 6]))
      await db.execute(sql`drop table words`)
    },
  )

  it('is written anew, once, where it was made of packed segments', async ({ skip }) => {
    if (!hasIndex) skip('this server has no pg_textsearch')
    await db.execute(sql`comment on index chunks_bm25 is null`)
    const before = await fileNode()
    await db.transaction(prepareKeywordEngine)
    const after = await fileNode()
    expect(after).not.toBe(before)
    await db.transaction(prepareKeywordEngine)
    expect(await fileNode()).toBe(after)
    expect(await searchKeyword(db, scope, vacation)).toHaveLength(1)
  })

  it('is built anew when it cannot be read, and the search is answered', async ({ skip }) => {
    if (!hasIndex) skip('this server has no pg_textsearch')
    const before = await fileNode()
    expect(await searchKeyword(failing(1), scope, vacation)).toHaveLength(1)
    expect(await fileNode()).not.toBe(before)
  })

  it('that goes on failing is not built again and again: the error is passed on', async ({ skip }) => {
    if (!hasIndex) skip('this server has no pg_textsearch')
    const broken = failing(3)
    await expect(searchKeyword(broken, scope, vacation)).rejects.toThrow('Failed query')
    const node = await fileNode()
    await expect(searchKeyword(broken, scope, vacation)).rejects.toThrow('Failed query')
    expect(await fileNode()).toBe(node)
    // Ten minutes later it is tried again.
    expect(await rebuildKeywordIndex(broken, Date.now() + 11 * 60_000)).toBe(true)
  })
})

describe('isKeywordIndexFault', () => {
  it('knows the extension by its routines, and leaves every other error alone', () => {
    expect(isKeywordIndexFault(fault())).toBe(true)
    expect(isKeywordIndexFault(fault('mdreadv'))).toBe(false)
    expect(isKeywordIndexFault(Object.assign(new Error('timeout'), { code: '57014', routine: 'tp_scan' }))).toBe(false)
    expect(isKeywordIndexFault('XX000')).toBe(false)
  })
})
