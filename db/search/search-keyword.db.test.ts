import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { chunks } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { CollectionId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { detectKeywordEngine } from './detect-keyword-engine'
import { indexKeywords } from './index-keywords'
import { searchBm25Sql } from './search-bm25-sql'
import { searchKeyword } from './search-keyword'
import { unindexKeywords } from './unindex-keywords'

const today = '2026-03-10'
let database: TestDatabase
let db: Db
let admin: Scope
let member: Scope
let neighbour: Scope
let group: GroupId
let open: CollectionId
const documents: Record<string, Awaited<ReturnType<typeof makeIndexedDocument>>> = {}

/** Many short documents of filler, so that a restrictive condition really has something to skip. */
const filler = (n: number) =>
  Array.from({ length: n }, (_, i) => `Leave policy paragraph ${i} about travel.`).join('\n\n')

beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
  const workspaceId = await makeWorkspace(db)
  group = await makeGroup(db, workspaceId)
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  member = await makeUser(db, { workspaceId })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  open = await makeCollection(db, admin)
  const closed = await makeCollection(db, admin, { groupIds: [group] })
  const make = async (name: string, input: Parameters<typeof makeIndexedDocument>[2], scope = admin) => {
    documents[name] = await makeIndexedDocument(db, scope, input)
  }
  await make('leave', {
    collectionId: open,
    title: 'Leave',
    text: 'Unused vacation days carry over until 31 March.',
    metadata: { team: 'people' },
    documentDate: '2024-05-01',
  })
  await make('travel', {
    collectionId: open,
    title: 'Travel',
    text: 'Trains are booked in second class.',
    mediaType: 'text/markdown',
    documentDate: '2025-02-01',
  })
  await make('secret', { collectionId: closed, title: 'Board', text: 'The board gets ten extra vacation days.' })
  await make('narrowed', {
    collectionId: open,
    groupIds: [group],
    title: 'Bonus',
    text: 'Vacation days of directors are paid out.',
  })
  await make('old', {
    collectionId: open,
    title: 'Leave 2020',
    text: 'Unused vacation days expire in December.',
    active: false,
  })
  await make('foreign', { title: 'Foreign', text: 'Vacation days in another firm.' }, neighbour)
  await make('filler', { collectionId: closed, title: 'Filler', text: filler(400) })
  await make('needle', { collectionId: open, title: 'Needle', text: 'A leave policy of its own.' })
}, 60_000)

afterAll(() => database.close())

const found = async (scope: Scope, query: string, rest: object = {}) => {
  const results = await searchKeyword(db, scope, { query, limit: 10, today, ...rest })
  const names = Object.entries(documents)
  return results.map(({ chunkId }) => names.find(([, made]) => made.chunkIds.includes(chunkId))?.[0])
}

describe('searchKeyword', () => {
  it('ranks what matches more and rarer words first, by stem, without stop words', async () => {
    const names = await found(member, 'How many of the unused vacations are carried over until March?')
    expect(names[0]).toBe('leave')
    expect(names).not.toContain('travel')
    expect(await found(member, 'the of and is')).toEqual([])
    expect(await found(member, '')).toEqual([])
  })

  it('returns positive scores in falling order', async () => {
    const results = await searchKeyword(db, admin, { query: 'vacation days', limit: 10, today })
    const scores = results.map((result) => result.score)
    expect(scores.every((score) => score > 0)).toBe(true)
    expect(scores).toEqual(scores.toSorted((x, y) => y - x))
  })

  it('does not see the neighbour, closed collections, narrowed documents or replaced revisions', async () => {
    expect(await found(member, 'vacation days')).toEqual(['leave'])
    expect(new Set(await found(admin, 'vacation days'))).toEqual(new Set(['leave', 'narrowed', 'secret']))
    expect(await found(neighbour, 'vacation days')).toEqual(['foreign'])
    const insider = await makeUser(db, { workspaceId: admin.workspaceId, groupIds: [group] })
    expect(new Set(await found(insider, 'vacation days'))).toEqual(new Set(['leave', 'narrowed', 'secret']))
  })

  it('finds the one visible match below hundreds that the reader may not see', async () => {
    expect(await found(member, 'leave policy paragraph about travel')).toContain('needle')
    expect(
      (await found(admin, 'leave policy paragraph about travel')).filter((name) => name === 'filler'),
    ).toHaveLength(10)
  })

  it('filters by collection, document, media type, date and metadata', async () => {
    const query = 'unused vacation days trains second class'
    expect(new Set(await found(member, query))).toEqual(new Set(['leave', 'travel']))
    expect(await found(member, query, { collectionIds: [await makeCollection(db, admin)] })).toEqual([])
    expect(await found(member, query, { collectionIds: [open], filters: { mediaTypes: ['text/markdown'] } })).toEqual([
      'travel',
    ])
    expect(await found(member, query, { filters: { dateFrom: '2025-02-01' } })).toEqual(['travel'])
    expect(await found(member, query, { filters: { dateTo: '2024-05-01' } })).toEqual(['leave'])
    expect(await found(member, query, { filters: { metadata: { team: 'people' } } })).toEqual(['leave'])
    expect(await found(member, query, { filters: { documentIds: [documents['secret']?.documentId] } })).toEqual([])
  })

  it('takes a question with quotes, operators and emoji as words', async () => {
    expect(await found(member, `unused "vacation' & | ! <-> (days:* 😀 \\ %`)).toEqual(['leave'])
  })
})

describe('the sql-bm25 engine', () => {
  it('ranks as pg_textsearch does, and forgets what is unindexed', async () => {
    await using other = await createTestDatabase()
    const workspaceId = await makeWorkspace(other.db)
    const scope = await makeUser(other.db, { workspaceId, role: 'admin' })
    // A fixed title and clear gaps between the scores: a made-up title has a random number of words, which turned near ties round.
    const made = await makeIndexedDocument(other.db, scope, {
      title: 'Sheet',
      text: 'Alpha beta gamma.\n\nBeta beta beta delta.\n\nGamma delta epsilon zeta eta theta iota kappa lambda alpha.\n\nNothing of the kind.',
    })
    const reference = await searchKeyword(other.db, scope, { query: 'alpha beta', limit: 10, today })
    if ((await detectKeywordEngine(other.db)) === 'pg_textsearch') {
      await other.db.execute(sql`drop index chunks_bm25`)
      await indexKeywords(
        other.db,
        await other.db.select({ workspaceId: chunks.workspaceId, id: chunks.id }).from(chunks),
      )
    }
    const asked = { query: 'alpha beta', languages: ['english'], limit: 10, today } as const
    const results = await searchBm25Sql(other.db, scope, asked)
    expect(results.map((result) => result.chunkId)).toEqual(reference.map((result) => result.chunkId))
    for (const [i, { score }] of results.entries()) expect(score).toBeCloseTo(reference[i]?.score ?? 0, 1)

    await unindexKeywords(other.db, { workspaceId, chunkIds: made.chunkIds })
    expect(await searchBm25Sql(other.db, scope, asked)).toEqual([])
  })
})
