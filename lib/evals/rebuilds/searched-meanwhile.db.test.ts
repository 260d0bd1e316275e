import { PgDialect } from 'drizzle-orm/pg-core'
import type { SQL } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { makeCollection } from '@/db/testing'
import { switchRebuild } from '@/lib/ingest/rebuilds/switch-rebuild'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import { makeRebuildStage } from './testing/rebuild-stage'

const { database, admin, made, bring, build, start } = await makeRebuildStage()
afterAll(() => database.close())

/** The same database, in which something happens once, right after a keyword search has ranked. */
function afterRanking(db: Db, happens: () => Promise<unknown>): Db {
  let isDue = true
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (name !== 'execute' || typeof value !== 'function') return value
      return async (query: SQL) => {
        const rows: unknown = await value.call(target, query)
        const isRanking = /to_bm25query|keyword_postings/.test(new PgDialect().sqlToQuery(query).sql)
        if (isRanking && isDue) {
          isDue = false
          await happens()
        }
        return rows
      }
    },
  })
}

test('a search in whose middle a collection switches finds what answers now, and no gap', async () => {
  const collectionId = await makeCollection(database.db, admin)
  await bring(collectionId, 'gap.md')
  const rebuildId = await start(collectionId)
  await build(rebuildId)
  const db = afterRanking(database.db, () => switchRebuild(made.runtime, admin, { rebuildId }))
  const input = {
    query: 'thirty a year',
    collectionIds: [collectionId],
    mode: 'keyword',
    shape: 'chunks',
    requestId: 'r',
  } as const
  const { passages } = await retrievePassages({ ...made.runtime, db }, admin, input)
  expect(passages.map(({ text }) => text)).toEqual([expect.stringContaining('Thirty days a year in gap.md.')])
  expect(passages[0]?.text).not.toContain('On the last working day')
})
