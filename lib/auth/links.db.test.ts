import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { findOpenLink } from '@/db/queries/identity/find-open-link'
import { memberships, users } from '@/db/schema'
import { choosePassword } from './choose-password'
import { ensureFirstAdmin } from './ensure-first-admin'
import { handOutSignInLink } from './hand-out-sign-in-link'
import { hashSecret } from './hash-secret'
import { identifyCaller } from './identify-caller'
import { redeemSignInLink } from './redeem-sign-in-link'
import { requireScope } from './require-scope'
import { startSession } from './start-session'
import { makeClock } from './testing/make-clock'

const hourMs = 3_600_000
const env = { FOOTNOTE_ADMIN_EMAIL: 'First.Admin@example.com' }
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test('the first start makes an admin who comes in by a link and must choose a password; then no link is made any more', async () => {
  await using fresh = await createTestDatabase()
  const { db } = fresh
  const clock = makeClock()
  const context = { db, now: clock.now }

  const unused = await ensureFirstAdmin({ ...context, env })
  const first = await ensureFirstAdmin({ ...context, env })
  expect(first?.email).toBe(env.FOOTNOTE_ADMIN_EMAIL)
  expect(await db.select({ email: users.email }).from(users)).toEqual([{ email: 'first.admin@example.com' }])
  const redeem = (token = '') => redeemSignInLink(context, { token, address: 'start' })
  await expect(redeem(unused?.token)).rejects.toMatchObject({ code: 'link_expired' })

  const userId = await redeem(first?.token)
  const secret = await startSession(context, { userId, userAgent: null })
  const credentials = { kind: 'session', secret } as const
  await expect(requireScope(context, credentials)).rejects.toMatchObject({ code: 'password_change_required' })
  expect(await ensureFirstAdmin({ ...context, env })).not.toBeNull()

  const caller = await identifyCaller(context, credentials)
  await choosePassword(context, caller, { password: 'otters float in teams', name: 'Margaret' })
  await expect(requireScope(context, credentials)).resolves.toMatchObject({ role: 'admin', userId })
  expect(await ensureFirstAdmin({ ...context, env })).toBeNull()
})

async function setUp() {
  const { db } = database
  const clock = makeClock()
  const context = { db, now: clock.now }
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const member = await makeUser(db, { workspaceId })
  const redeem = (token: string) => redeemSignInLink(context, { token, address: workspaceId })
  return { db, clock, context, admin, member, redeem }
}

test('a link works once, for a day', async () => {
  const { context, clock, admin, member, redeem, db } = await setUp()
  const { token } = await handOutSignInLink(context, admin, { userId: member.userId })
  expect(await findOpenLink(db, { tokenHash: hashSecret(token), now: clock.now() })).toBeDefined()
  await expect(redeem(token)).resolves.toBe(member.userId)
  await expect(redeem(token)).rejects.toMatchObject({ code: 'link_expired' })
  expect(await findOpenLink(db, { tokenHash: hashSecret(token), now: clock.now() })).toBeUndefined()

  const late = await handOutSignInLink(context, admin, { userId: member.userId })
  clock.advance(24 * hourMs)
  await expect(redeem(late.token)).rejects.toMatchObject({ code: 'link_expired' })
})

test('a link that is opened twice at once signs in once', async () => {
  const { context, admin, member, redeem } = await setUp()
  const { token } = await handOutSignInLink(context, admin, { userId: member.userId })
  const outcomes = await Promise.allSettled([redeem(token), redeem(token), redeem(token)])
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
})

test('a link of someone who was disabled meanwhile does not let them in and stays unused', async () => {
  const { db, context, admin, member, redeem } = await setUp()
  const { token } = await handOutSignInLink(context, admin, { userId: member.userId })
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, member.userId))
  await expect(redeem(token)).rejects.toMatchObject({ code: 'account_disabled' })
  const again = handOutSignInLink(context, admin, { userId: member.userId })
  await expect(again).rejects.toMatchObject({ code: 'account_disabled' })
})

test('an admin cannot make a link for a person of another workspace', async () => {
  const { db, context, admin } = await setUp()
  const stranger = await makeUser(db, { workspaceId: await makeWorkspace(db) })
  const link = handOutSignInLink(context, admin, { userId: stranger.userId })
  await expect(link).rejects.toMatchObject({ code: 'not_found' })
})

test('an admin cannot get into another workspace by a link for someone who belongs to both', async () => {
  const { db, context, admin } = await setUp()
  const guest = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await db.insert(memberships).values({ workspaceId: admin.workspaceId, userId: guest.userId, role: 'member' })
  const link = handOutSignInLink(context, admin, { userId: guest.userId })
  await expect(link).rejects.toMatchObject({ code: 'forbidden' })
})
