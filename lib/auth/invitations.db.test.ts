import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeGroup, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { listInvitations } from '@/db/queries/people/list-invitations'
import { listPeople } from '@/db/queries/people/list-people'
import type { Role } from '@/lib/domain/scope'
import { acceptInvitation } from './accept-invitation'
import { checkPassword } from './check-password'
import { createInvitation } from './create-invitation'
import { identifyCaller } from './identify-caller'
import { joinWorkspace } from './join-workspace'
import { loadScope, requireScope } from './require-scope'
import { revokeInvitation } from './revoke-invitation'
import { startSession } from './start-session'
import { makeClock } from './testing/make-clock'

const dayMs = 86_400_000
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
  const invite = (input: { email?: string; role?: Role; groupIds?: string[] } = {}) =>
    createInvitation(context, admin, {
      email: input.email ?? null,
      role: input.role ?? 'member',
      groupIds: input.groupIds ?? [],
    })
  const guest = { name: 'Guest', password: 'otters float in teams', address: randomUUID() }
  const accept = (token: string, email = `guest-${randomUUID()}@example.com`) =>
    acceptInvitation(context, { ...guest, token, email })
  return { db, clock, context, workspaceId, admin, invite, accept, guest }
}

test('a guest registers with the role and groups of the invitation and signs in with the password', async () => {
  const { db, context, workspaceId, invite, accept, guest } = await setUp()
  const groupId = await makeGroup(db, workspaceId)
  const { token } = await invite({ role: 'reviewer', groupIds: [groupId] })
  const email = `guest-${randomUUID()}@example.com`
  const userId = await accept(token, email)
  await expect(loadScope(db, workspaceId, userId)).resolves.toMatchObject({ role: 'reviewer', groupIds: [groupId] })
  await expect(checkPassword(context, { email, ...guest })).resolves.toBe(userId)
})

test('an invitation works once, also when two accept it at the same moment', async () => {
  const { db, admin, invite, accept, context } = await setUp()
  const { token } = await invite()
  const outcomes = await Promise.allSettled([accept(token), accept(token)])
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(accept(token)).rejects.toMatchObject({ code: 'invitation_expired' })
  expect(await listPeople(db, admin)).toHaveLength(2)
  expect(await listInvitations(db, admin, { now: context.now() })).toEqual([])
})

test('after seven days it is over, and the list says so', async () => {
  const { db, clock, admin, invite, accept } = await setUp()
  const { token } = await invite()
  clock.advance(7 * dayMs - 1)
  expect(await listInvitations(db, admin, { now: clock.now() })).toMatchObject([{ expired: false }])
  clock.advance(1)
  expect(await listInvitations(db, admin, { now: clock.now() })).toMatchObject([{ expired: true }])
  await expect(accept(token)).rejects.toMatchObject({ code: 'invitation_expired' })
})

test('a revoked invitation and a made-up token do not work', async () => {
  const { context, admin, invite, accept } = await setUp()
  const { id, token } = await invite()
  await revokeInvitation(context, admin, { id })
  await expect(accept(token)).rejects.toMatchObject({ code: 'invitation_expired' })
  await expect(accept('made-up')).rejects.toMatchObject({ code: 'invitation_expired' })
  await expect(revokeInvitation(context, admin, { id })).rejects.toMatchObject({ code: 'not_found' })
})

test('an e-mail that the invitation names cannot be exchanged', async () => {
  const { db, admin, invite, accept } = await setUp()
  const email = `named-${randomUUID()}@example.com`
  const { token } = await invite({ email })
  await accept(token, 'someone.else@example.com')
  expect((await listPeople(db, admin)).map((person) => person.email)).toContain(email)
})

test('a weak password and a taken e-mail leave the invitation open', async () => {
  const { context, invite, accept, guest } = await setUp()
  const taken = `guest-${randomUUID()}@example.com`
  await accept((await invite()).token, taken)
  const { token } = await invite()
  await expect(accept(token, taken)).rejects.toMatchObject({ code: 'email_taken' })
  const weak = acceptInvitation(context, { ...guest, token, email: 'new@example.com', password: 'password' })
  await expect(weak).rejects.toMatchObject({ code: 'weak_password' })
  await expect(accept(token)).resolves.toBeDefined()
})

test('someone who has an account joins with it, unless the invitation names another person', async () => {
  const { db, context, workspaceId, invite } = await setUp()
  const elsewhere = await makeUser(db, { workspaceId: await makeWorkspace(db) })
  const secret = await startSession(context, { userId: elsewhere.userId, userAgent: null })
  const credentials = { kind: 'session', secret } as const
  const caller = await identifyCaller(context, credentials)
  const named = await invite({ email: 'someone.else@example.com' })
  await expect(joinWorkspace(context, caller, named)).rejects.toMatchObject({ code: 'forbidden' })
  await joinWorkspace(context, caller, await invite({ role: 'reviewer' }))
  await expect(requireScope(context, credentials)).resolves.toMatchObject({ workspaceId, role: 'reviewer' })
})

test('the neighbour neither sees nor revokes it, and their groups cannot be given away', async () => {
  const { db, context, invite } = await setUp()
  const otherId = await makeWorkspace(db)
  const stranger = await makeUser(db, { workspaceId: otherId, role: 'admin' })
  const { id } = await invite()
  expect(await listInvitations(db, stranger, { now: context.now() })).toEqual([])
  await expect(revokeInvitation(context, stranger, { id })).rejects.toMatchObject({ code: 'not_found' })
  const foreign = invite({ groupIds: [await makeGroup(db, otherId)] })
  await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
})
