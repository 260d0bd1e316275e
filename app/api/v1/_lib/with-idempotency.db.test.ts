import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, makeUser, type TestDatabase } from '@/db/testing'
import { claimIdempotencyKey } from '@/db/queries/claim-idempotency-key'
import { completeIdempotencyKey } from '@/db/queries/complete-idempotency-key'
import { renewIdempotencyClaim } from '@/db/queries/renew-idempotency-claim'
import { idempotencyKeys } from '@/db/schema'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { makeFrame, noteSpec } from './testing/make-frame'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function setUp() {
  const frame = await makeFrame(database.db)
  let runs = 0
  const post = (text: string, key: string, work: () => Promise<void> = () => Promise.resolve()) =>
    frame.send(
      noteSpec,
      async ({ body }) => {
        const count = ++runs
        await work()
        return { body: { text: body.text, count } }
      },
      { headers: { ...frame.byKey, ...frame.json, 'idempotency-key': key }, body: JSON.stringify({ text }) },
    )
  return { ...frame, post, runs: () => runs }
}

test('the same request with the same key runs once and gives the same answer', async () => {
  const { post, runs } = await setUp()
  const first = await post('a', 'key-1')
  const again = await post('a', 'key-1')
  expect(again).toMatchObject({ status: 201, body: first.body as object })
  expect(again.headers.get('idempotent-replayed')).toBe('true')
  expect(first.headers.get('idempotent-replayed')).toBeNull()
  await post('a', 'key-2')
  expect(runs()).toBe(2)
})

test('an answer with content is not kept: a repeat is made anew from its id, with the rights of then', async () => {
  const { send, byKey, json } = await setUp()
  let text = 'the quote'
  const post = () =>
    send(
      noteSpec,
      () => Promise.resolve({ body: { text: 'the quote', count: 7 } }),
      { headers: { ...byKey, ...json, 'idempotency-key': 'content' }, body: JSON.stringify({ text: 'q' }) },
      {
        keep: (body) => ({ count: (body as { count: number }).count }),
        renew: (_call, kept) => Promise.resolve({ text, ...(kept as { count: number }) }),
      },
    )
  expect((await post()).body).toEqual({ text: 'the quote', count: 7 })
  const [row] = await database.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, 'content'))
  expect(row?.body).toEqual({ count: 7 })
  text = 'withheld'
  expect(await post()).toMatchObject({ status: 201, body: { text: 'withheld', count: 7 } })
})

test('the same key with another body is a mistake', async () => {
  const { post, runs } = await setUp()
  await post('a', 'key-1')
  expect(await post('b', 'key-1')).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } })
  expect(runs()).toBe(1)
})

test('of two at once one works and the other is told to wait', async () => {
  const { post, runs } = await setUp()
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let started = (): void => undefined
  const running = new Promise<void>((resolve) => {
    started = resolve
  })
  const first = post('a', 'key-1', () => {
    started()
    return held
  })
  await running
  const second = await post('a', 'key-1')
  expect(second).toMatchObject({ status: 409, body: { code: 'idempotency_in_progress', retryAfterSeconds: 1 } })
  release()
  expect((await first).status).toBe(201)
  expect(await post('a', 'key-1')).toMatchObject({ status: 201, body: { count: 1 } })
  expect(runs()).toBe(1)
})

test('a failure frees the key, so that trying again works', async () => {
  const { post, runs } = await setUp()
  const fail = () => Promise.reject(new FootnoteError('database_timeout'))
  expect((await post('a', 'key-1', fail)).status).toBe(504)
  expect((await post('a', 'key-1')).status).toBe(201)
  expect(runs()).toBe(2)
})

test('a key that cannot be one is refused', async () => {
  const { post } = await setUp()
  expect(await post('a', 'x'.repeat(256))).toMatchObject({ status: 400 })
  expect(await post('a', 'with space')).toMatchObject({ status: 400 })
})

test('keys belong to a person; a claim is taken over once nobody renews it, an answer is kept for a day', async () => {
  const { db } = database
  const { scope } = await makeFrame(db)
  const colleague = await makeUser(db, { workspaceId: scope.workspaceId })
  const start = new Date('2026-03-02T09:00:00.000Z')
  const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
  const day = 24 * 60 * 60
  const claim = (seconds: number) => claimIdempotencyKey(db, scope, { key: 'k', requestHash: 'h', now: after(seconds) })
  expect(await claim(0)).toEqual({ state: 'claimed' })
  expect(await claimIdempotencyKey(db, colleague, { key: 'k', requestHash: 'other', now: start })).toEqual({
    state: 'claimed',
  })
  await expect(claim(40)).rejects.toMatchObject({ code: 'idempotency_in_progress' })
  await renewIdempotencyClaim(db, scope, { key: 'k', now: after(40) })
  await renewIdempotencyClaim(db, colleague, { key: 'k', now: after(300) })
  await expect(claim(80)).rejects.toMatchObject({ code: 'idempotency_in_progress' })
  expect(await claim(86)).toEqual({ state: 'claimed' })
  await completeIdempotencyKey(db, scope, { key: 'k', status: 201, body: { id: 1 } })
  expect(await claim(3600)).toEqual({ state: 'done', status: 201, body: { id: 1 } })
  expect(await claim(86 + day + 1)).toEqual({ state: 'claimed' })
  await completeIdempotencyKey(db, scope, { key: 'k', status: 201, body: { id: 2 } })
  await claimIdempotencyKey(db, scope, { key: 'other', requestHash: 'h', now: after(9 * day) })
  const left = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.userId, scope.userId))
  expect(left.map((row) => row.key)).toEqual(['other'])
})

test('a request that takes long renews its claim while it works, and no longer', async () => {
  const { post } = await setUp()
  const ofKey = eq(idempotencyKeys.key, 'long')
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    await post('a', 'long', async () => {
      await database.db
        .update(idempotencyKeys)
        .set({ aliveAt: new Date(0) })
        .where(ofKey)
      vi.advanceTimersByTime(10_000)
      await vi.waitFor(async () => {
        const [row] = await database.db.select().from(idempotencyKeys).where(ofKey)
        expect(row?.aliveAt.getTime()).toBeGreaterThan(0)
      }, 20_000)
    })
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
