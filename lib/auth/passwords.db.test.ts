import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { users } from '@/db/schema'
import { changePassword } from './change-password'
import { checkPassword } from './check-password'
import { hashPassword } from './hash-password'
import { identifyCaller } from './identify-caller'
import { startSession } from './start-session'
import { makeClock } from './testing/make-clock'
import { verifyPassword } from './verify-password'

const password = 'otters float in teams'
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function setUp() {
  const { db } = database
  const clock = makeClock()
  const context = { db, now: clock.now }
  const email = `person-${randomUUID()}@example.com`
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db), email })
  await db
    .update(users)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(users.id, scope.userId))
  const address = randomUUID()
  const attempt = (given: { email?: string; password?: string; address?: string }) =>
    checkPassword(context, { email, password, address, ...given })
  return { db, clock, context, email, scope, attempt, address }
}

test('passwords are argon2id hashes, and none matches without one', async () => {
  const hash = await hashPassword(password)
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  await expect(verifyPassword(hash, password)).resolves.toBe(true)
  await expect(verifyPassword(hash, `${password} `)).resolves.toBe(false)
  await expect(verifyPassword(null, 'nobody has this password')).resolves.toBe(false)
})

test('the right password signs in, however the e-mail is written', async () => {
  const { email, scope, attempt } = await setUp()
  await expect(attempt({ email: `  ${email.toUpperCase()} ` })).resolves.toBe(scope.userId)
})

test('a wrong password, an unknown e-mail and an account without a password fail alike', async () => {
  const { db, scope, attempt } = await setUp()
  await expect(attempt({ password: 'wrong wrong wrong' })).rejects.toMatchObject({ code: 'invalid_credentials' })
  await expect(attempt({ email: 'nobody@example.com' })).rejects.toMatchObject({ code: 'invalid_credentials' })
  await db.update(users).set({ passwordHash: null }).where(eq(users.id, scope.userId))
  await expect(attempt({})).rejects.toMatchObject({ code: 'invalid_credentials' })
})

test('only who knows the password learns that the account is disabled', async () => {
  const { db, scope, attempt, context } = await setUp()
  await db.update(users).set({ disabledAt: context.now() }).where(eq(users.id, scope.userId))
  await expect(attempt({ password: 'wrong wrong wrong' })).rejects.toMatchObject({ code: 'invalid_credentials' })
  await expect(attempt({})).rejects.toMatchObject({ code: 'account_disabled' })
})

test('after ten wrong passwords the e-mail has to wait, from any address, and then gets in again', async () => {
  const { attempt, clock, scope } = await setUp()
  for (let i = 0; i < 10; i++) {
    const wrong = attempt({ password: 'wrong wrong wrong', address: randomUUID() })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid_credentials' })
  }
  await expect(attempt({})).rejects.toMatchObject({ code: 'too_many_attempts', retryAfterSeconds: 90 })
  clock.advance(91_000)
  await expect(attempt({})).resolves.toBe(scope.userId)
})

test('an e-mail that does not exist is limited in the same way', async () => {
  const { attempt } = await setUp()
  const email = `nobody-${randomUUID()}@example.com`
  for (let i = 0; i < 10; i++) await attempt({ email, address: randomUUID() }).catch(() => undefined)
  await expect(attempt({ email })).rejects.toMatchObject({ code: 'too_many_attempts' })
})

test('one address that tries many e-mails has to wait', async () => {
  const { attempt } = await setUp()
  for (let i = 0; i < 60; i++) {
    await attempt({ email: `nobody-${randomUUID()}@example.com`, password: 'x' }).catch(() => undefined)
  }
  await expect(attempt({})).rejects.toMatchObject({ code: 'too_many_attempts' })
})

test('changing the password needs the old one and ends the other sessions', async () => {
  const { context, scope, attempt, address } = await setUp()
  const open = () => startSession(context, { userId: scope.userId, userAgent: null })
  const [here, elsewhere] = [await open(), await open()]
  const caller = await identifyCaller(context, { kind: 'session', secret: here })
  const next = { password: 'herons wait in silence', address }
  await expect(changePassword(context, caller, { ...next, current: 'not it' })).rejects.toMatchObject({
    code: 'invalid_credentials',
  })
  const weak = changePassword(context, caller, { current: password, password: 'password1234', address })
  await expect(weak).rejects.toMatchObject({ code: 'weak_password' })
  await changePassword(context, caller, { ...next, current: password })
  await expect(attempt({ password: next.password })).resolves.toBe(scope.userId)
  await expect(attempt({})).rejects.toMatchObject({ code: 'invalid_credentials' })
  await expect(identifyCaller(context, { kind: 'session', secret: here })).resolves.toBeDefined()
  await expect(identifyCaller(context, { kind: 'session', secret: elsewhere })).rejects.toMatchObject({
    code: 'not_signed_in',
  })
})
