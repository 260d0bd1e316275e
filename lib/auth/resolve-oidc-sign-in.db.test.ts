import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { users } from '@/db/schema'
import { createApiKey } from './create-api-key'
import { createInvitation } from './create-invitation'
import { hashPassword } from './hash-password'
import { loadScope, requireScope } from './require-scope'
import { resolveOidcSignIn, type OidcIdentity } from './resolve-oidc-sign-in'
import { startSession } from './start-session'
import { makeClock } from './testing/make-clock'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function setUp() {
  const { db } = database
  const context = { db, now: makeClock().now }
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const email = `person-${randomUUID()}@example.com`
  const subject = randomUUID()
  const enter = (given: Partial<OidcIdentity> = {}) =>
    resolveOidcSignIn(context, {
      issuer: 'https://id.example.com',
      subject,
      email,
      emailVerified: true,
      name: 'Person',
      ...given,
    })
  return { db, context, workspaceId, admin, email, enter }
}

test('a person of the issuer whom nobody invited does not get in', async () => {
  const { db, enter, email } = await setUp()
  await expect(enter()).rejects.toMatchObject({ code: 'single_sign_on_refused' })
  expect(await db.select().from(users).where(eq(users.email, email))).toEqual([])
})

test('an invitation that names the e-mail lets its owner in, and later sign-ins find the account by its subject', async () => {
  const { db, context, workspaceId, admin, email, enter } = await setUp()
  await createInvitation(context, admin, { email, role: 'reviewer', groupIds: [] })
  const userId = await enter({ email: email.toUpperCase() })
  await expect(loadScope(db, workspaceId, userId)).resolves.toMatchObject({ role: 'reviewer' })
  await expect(enter({ email: 'renamed@example.com', emailVerified: false })).resolves.toBe(userId)
})

test('an invitation without an e-mail is no invitation for single sign-on', async () => {
  const { context, admin, enter } = await setUp()
  await createInvitation(context, admin, { email: null, role: 'member', groupIds: [] })
  await expect(enter()).rejects.toMatchObject({ code: 'single_sign_on_refused' })
})

test('an e-mail that the issuer has not verified links nothing', async () => {
  const { db, workspaceId, email, enter } = await setUp()
  await makeUser(db, { workspaceId, email })
  await expect(enter({ emailVerified: false })).rejects.toMatchObject({ code: 'email_unverified' })
  await expect(enter({ email: null })).rejects.toMatchObject({ code: 'email_unverified' })
})

test('the same subject at another issuer is someone else', async () => {
  const { db, workspaceId, email, enter } = await setUp()
  await makeUser(db, { workspaceId, email })
  await enter()
  const elsewhere = enter({ issuer: 'https://elsewhere.example.com', email: `x-${email}` })
  await expect(elsewhere).rejects.toMatchObject({ code: 'single_sign_on_refused' })
})

test('linking keeps the password of an account whose e-mail an admin had confirmed', async () => {
  const { db, context, workspaceId, email, enter } = await setUp()
  const person = await makeUser(db, { workspaceId, email })
  const passwordHash = await hashPassword('otters float in teams')
  await db.update(users).set({ passwordHash, emailConfirmedAt: context.now() }).where(eq(users.id, person.userId))
  await expect(enter()).resolves.toBe(person.userId)
  const [row] = await db.select().from(users).where(eq(users.id, person.userId))
  expect(row?.passwordHash).toBe(passwordHash)
})

test('whoever registered the e-mail in advance loses password, sessions and keys when its owner comes', async () => {
  const { db, context, workspaceId, email, enter } = await setUp()
  const squatter = await makeUser(db, { workspaceId, email })
  await db.update(users).set({ passwordHash: 'x' }).where(eq(users.id, squatter.userId))
  const secret = await startSession(context, { userId: squatter.userId, userAgent: null })
  const { key } = await createApiKey(context, squatter, { name: 'left behind' })
  await expect(enter()).resolves.toBe(squatter.userId)
  const [row] = await db.select().from(users).where(eq(users.id, squatter.userId))
  expect(row).toMatchObject({ passwordHash: null, emailConfirmedAt: context.now() })
  const bySession = requireScope(context, { kind: 'session', secret })
  await expect(bySession).rejects.toMatchObject({ code: 'not_signed_in' })
  const byKey = requireScope(context, { kind: 'api-key', key })
  await expect(byKey).rejects.toMatchObject({ code: 'invalid_api_key' })
})

test('a disabled account stays outside', async () => {
  const { db, context, workspaceId, email, enter } = await setUp()
  const person = await makeUser(db, { workspaceId, email })
  await db.update(users).set({ disabledAt: context.now() }).where(eq(users.id, person.userId))
  await expect(enter()).rejects.toMatchObject({ code: 'account_disabled' })
})
