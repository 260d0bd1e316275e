import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { listApiKeys } from '@/db/queries/people/list-api-keys'
import { apiKeys, users } from '@/db/schema'
import { createAdminKey } from './create-admin-key'
import { createApiKey } from './create-api-key'
import { requireScope } from './require-scope'
import { revokeApiKey } from './revoke-api-key'
import { makeClock } from './testing/make-clock'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function setUp() {
  const { db } = database
  const clock = makeClock()
  const context = { db, now: clock.now }
  const workspaceId = await makeWorkspace(db)
  const owner = await makeUser(db, { workspaceId, role: 'reviewer' })
  const neighbour = await makeUser(db, { workspaceId, role: 'admin' })
  const enter = (key: string) => requireScope(context, { kind: 'api-key', key })
  return { db, clock, context, owner, neighbour, enter }
}

test('a key acts with the rights of its owner, and only its hash is stored', async () => {
  const { db, context, owner, enter } = await setUp()
  const { id, key } = await createApiKey(context, owner, { name: 'connector' })
  expect(key).toMatch(/^fn_[\w-]{43}$/)
  await expect(enter(key)).resolves.toEqual({ ...owner, apiKeyId: id })
  const stored = await db.select().from(apiKeys).where(eq(apiKeys.id, id))
  expect(JSON.stringify(stored)).not.toContain(key)
  expect(key.startsWith(stored[0]?.prefix ?? '?')).toBe(true)
})

test('last use is noted, at most once a minute', async () => {
  const { db, clock, context, owner, enter } = await setUp()
  const { key } = await createApiKey(context, owner, { name: 'connector' })
  const lastUse = async () => (await listApiKeys(db, owner))[0]?.lastUsedAt?.toISOString()
  await enter(key)
  const first = clock.now().toISOString()
  expect(await lastUse()).toBe(first)
  clock.advance(30_000)
  await enter(key)
  expect(await lastUse()).toBe(first)
  clock.advance(30_000)
  await enter(key)
  expect(await lastUse()).toBe(clock.now().toISOString())
})

test('a revoked key is unknown at once; nobody else can see or revoke it', async () => {
  const { db, context, owner, neighbour, enter } = await setUp()
  const { id, key } = await createApiKey(context, owner, { name: 'connector' })
  expect(await listApiKeys(db, neighbour)).toEqual([])
  await expect(revokeApiKey(context, neighbour, { id })).rejects.toMatchObject({ code: 'not_found' })
  await revokeApiKey(context, owner, { id })
  await expect(enter(key)).rejects.toMatchObject({ code: 'invalid_api_key' })
  expect(await listApiKeys(db, owner)).toEqual([])
  await expect(revokeApiKey(context, owner, { id })).rejects.toMatchObject({ code: 'not_found' })
})

test('a disabled owner takes their keys with them', async () => {
  const { db, context, owner, enter } = await setUp()
  const { key } = await createApiKey(context, owner, { name: 'connector' })
  await db.update(users).set({ disabledAt: context.now() }).where(eq(users.id, owner.userId))
  await expect(enter(key)).rejects.toMatchObject({ code: 'account_disabled' })
})

test('the command line makes an admin of an unknown e-mail and leaves a known one as they are', async () => {
  const { db, context, owner, enter } = await setUp()
  const made = await createAdminKey(context, { email: 'new@example.com', name: 'bench' })
  await expect(enter(made.key)).resolves.toMatchObject({ role: 'admin' })
  const [row] = await db.select({ email: users.email }).from(users).where(eq(users.id, owner.userId))
  const known = await createAdminKey(context, { email: row?.email ?? '', name: 'bench' })
  await expect(enter(known.key)).resolves.toMatchObject({ userId: owner.userId, role: 'reviewer' })
})
