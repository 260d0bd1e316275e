import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeCollection, makeGroup, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { listAudit } from '@/db/queries/list-audit'
import { findGroups } from '@/db/queries/people/find-groups'
import { findMember } from '@/db/queries/people/find-member'
import { listGroups } from '@/db/queries/people/list-groups'
import { listPeople } from '@/db/queries/people/list-people'
import { changeRole } from './change-role'
import { createGroup } from './create-group'
import { deleteGroup } from './delete-group'
import { disablePerson } from './disable-person'
import { enablePerson } from './enable-person'
import { renamePerson } from './rename-person'
import { loadScope } from './require-scope'
import { setPersonGroups } from './set-person-groups'
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
  const admin = await makeUser(db, { workspaceId, role: 'admin', name: 'Ada' })
  const member = await makeUser(db, { workspaceId, name: 'Bela' })
  const otherId = await makeWorkspace(db)
  const stranger = await makeUser(db, { workspaceId: otherId, role: 'admin', name: 'Stranger' })
  return { db, context, workspaceId, admin, member, otherId, stranger }
}

test('the list has the people of the workspace with their groups, and nobody of the neighbour', async () => {
  const { db, context, workspaceId, admin, member } = await setUp()
  const groupId = await makeGroup(db, workspaceId)
  await setPersonGroups(context, admin, { userId: member.userId, groupIds: [groupId] })
  const people = await listPeople(db, admin)
  expect(people.map(({ name, role, groupIds, hasPassword }) => ({ name, role, groupIds, hasPassword }))).toEqual([
    { name: 'Ada', role: 'admin', groupIds: [], hasPassword: false },
    { name: 'Bela', role: 'member', groupIds: [groupId], hasPassword: false },
  ])
})

test('a role changes from the next request on', async () => {
  const { db, context, workspaceId, admin, member } = await setUp()
  await changeRole(context, admin, { userId: member.userId, role: 'reviewer' })
  await expect(loadScope(db, workspaceId, member.userId)).resolves.toMatchObject({ role: 'reviewer' })
})

test('the last admin can be neither demoted nor disabled, until there is another', async () => {
  const { context, admin, member } = await setUp()
  const demote = () => changeRole(context, admin, { userId: admin.userId, role: 'member' })
  await expect(demote()).rejects.toMatchObject({ code: 'last_admin' })
  await expect(disablePerson(context, admin, { userId: admin.userId })).rejects.toMatchObject({ code: 'last_admin' })
  await changeRole(context, admin, { userId: member.userId, role: 'admin' })
  await disablePerson(context, admin, { userId: member.userId })
  await expect(demote()).rejects.toMatchObject({ code: 'last_admin' })
  await enablePerson(context, admin, { userId: member.userId })
  await expect(demote()).resolves.toBeUndefined()
})

test('two admins who demote each other at once leave one', async () => {
  const { db, context, admin, member } = await setUp()
  await changeRole(context, admin, { userId: member.userId, role: 'admin' })
  const outcomes = await Promise.allSettled([
    changeRole(context, admin, { userId: member.userId, role: 'member' }),
    changeRole(context, member, { userId: admin.userId, role: 'member' }),
  ])
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await listPeople(db, admin)).filter((person) => person.role === 'admin')).toHaveLength(1)
})

test('an admin of one workspace can do nothing to a person of another', async () => {
  const { db, context, admin, stranger, otherId, workspaceId } = await setUp()
  const target = { userId: stranger.userId }
  await expect(changeRole(context, admin, { ...target, role: 'member' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(disablePerson(context, admin, target)).rejects.toMatchObject({ code: 'not_found' })
  await expect(enablePerson(context, admin, target)).rejects.toMatchObject({ code: 'not_found' })
  await expect(setPersonGroups(context, admin, { ...target, groupIds: [] })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect(await findMember(db, admin, stranger.userId)).toBeUndefined()
  await expect(loadScope(db, otherId, stranger.userId)).resolves.toMatchObject({ role: 'admin' })
  await expect(loadScope(db, workspaceId, stranger.userId)).rejects.toMatchObject({ code: 'forbidden' })
})

test('groups are found by id or name, and those of the neighbour are not', async () => {
  const { db, context, admin, member, stranger } = await setUp()
  const { id } = await createGroup(context, admin, { name: 'Finance' })
  const foreign = await createGroup(context, stranger, { name: 'Finance' })
  expect(await findGroups(db, admin, ['Finance', foreign.id])).toEqual([{ id, name: 'Finance' }])
  expect(await listGroups(db, admin)).toEqual([{ id, name: 'Finance', people: 0, collections: 0 }])
  const assignment = setPersonGroups(context, admin, { userId: member.userId, groupIds: [foreign.id] })
  await expect(assignment).rejects.toMatchObject({ code: 'not_found' })
  await expect(createGroup(context, admin, { name: 'Finance' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(deleteGroup(context, admin, { groupId: foreign.id })).rejects.toMatchObject({ code: 'not_found' })
})

test('a group that a collection is limited to cannot be deleted; a free one goes with its memberships', async () => {
  const { db, context, workspaceId, admin, member } = await setUp()
  const used = await createGroup(context, admin, { name: 'Legal' })
  await makeCollection(db, admin, { groupIds: [used.id] })
  await expect(deleteGroup(context, admin, { groupId: used.id })).rejects.toMatchObject({ code: 'conflict' })
  const free = await createGroup(context, admin, { name: 'Sailing club' })
  await setPersonGroups(context, admin, { userId: member.userId, groupIds: [free.id] })
  await deleteGroup(context, admin, { groupId: free.id })
  await expect(loadScope(db, workspaceId, member.userId)).resolves.toMatchObject({ groupIds: [] })
  expect((await listGroups(db, admin)).map((group) => group.name)).toEqual(['Legal'])
})

test('each act is in the audit log of its own workspace', async () => {
  const { db, context, admin, member, stranger } = await setUp()
  await changeRole(context, admin, { userId: member.userId, role: 'reviewer' })
  await disablePerson(context, admin, { userId: member.userId })
  await renamePerson(context, member, { name: 'Bela the Second' })
  const rows = await listAudit(db, admin, { limit: 10 })
  expect(rows.map(({ action, targetId, actorName }) => [action, targetId, actorName])).toEqual([
    ['person.disabled', member.userId, 'Ada'],
    ['person.role-changed', member.userId, 'Ada'],
  ])
  expect(rows[1]?.detail).toEqual({ from: 'member', to: 'reviewer' })
  expect(await listAudit(db, admin, { limit: 10, before: 2 })).toHaveLength(1)
  expect(await listAudit(db, stranger, { limit: 10 })).toEqual([])
  expect((await listPeople(db, admin))[1]?.name).toBe('Bela the Second')
})
