import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { deleteSession } from '@/db/queries/people/delete-session'
import { listSessions } from '@/db/queries/people/list-sessions'
import { disablePerson } from './disable-person'
import { enablePerson } from './enable-person'
import { endSession } from './end-session'
import { hashSecret } from './hash-secret'
import { requireScope } from './require-scope'
import { sessionMaxAgeSeconds } from './session-cookie'
import { signOutEverywhere } from './sign-out-everywhere'
import { startSession } from './start-session'
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
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const member = await makeUser(db, { workspaceId })
  const open = (userId = member.userId) => startSession(context, { userId, userAgent: 'Test Browser' })
  const enter = (secret: string) => requireScope(context, { kind: 'session', secret })
  return { db, clock, context, workspaceId, admin, member, open, enter }
}

test('a session gives the scope that the database says, and its secret is not stored', async () => {
  const { member, open, enter, db, context } = await setUp()
  const secret = await open()
  await expect(enter(secret)).resolves.toEqual(member)
  const listed = await listSessions(db, member, { now: context.now() })
  expect(listed).toMatchObject([{ id: hashSecret(secret), userAgent: 'Test Browser' }])
  expect(JSON.stringify(listed)).not.toContain(secret)
})

test('an unknown secret and no credentials at all are not signed in', async () => {
  const { enter, context } = await setUp()
  await expect(enter('made-up')).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(requireScope(context, { kind: 'none' })).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('use moves the end of a session ahead, and without use it ends', async () => {
  const { open, enter, clock } = await setUp()
  const secret = await open()
  clock.advance((sessionMaxAgeSeconds - 60) * 1000)
  await enter(secret)
  clock.advance((sessionMaxAgeSeconds - 60) * 1000)
  await enter(secret)
  clock.advance(sessionMaxAgeSeconds * 1000)
  await expect(enter(secret)).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('signing out ends this session only; signing out everywhere ends all of the person, and nobody else', async () => {
  const { open, enter, context, member, admin } = await setUp()
  const [first, second, third, other] = [await open(), await open(), await open(), await open(admin.userId)]
  await endSession(context, first)
  await expect(enter(first)).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(enter(second)).resolves.toBeDefined()
  await expect(signOutEverywhere(context, member)).resolves.toBe(2)
  await expect(enter(second)).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(enter(third)).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(enter(other)).resolves.toBeDefined()
})

test('a person ends one of their own sessions and cannot end or see those of others', async () => {
  const { open, enter, db, member, admin, context } = await setUp()
  const own = await open()
  const foreign = await open(admin.userId)
  await expect(deleteSession(db, member, hashSecret(foreign))).resolves.toBe(false)
  await expect(enter(foreign)).resolves.toBeDefined()
  expect((await listSessions(db, member, { now: context.now() })).map((row) => row.id)).toEqual([hashSecret(own)])
  await expect(deleteSession(db, member, hashSecret(own))).resolves.toBe(true)
  await expect(enter(own)).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('a disabled person is out at the next request and comes back by signing in anew', async () => {
  const { open, enter, context, member, admin } = await setUp()
  const secret = await open()
  await disablePerson(context, admin, { userId: member.userId })
  await expect(enter(secret)).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(enter(await open())).rejects.toMatchObject({ code: 'account_disabled' })
  await enablePerson(context, admin, { userId: member.userId })
  await expect(enter(await open())).resolves.toMatchObject({ userId: member.userId })
})
