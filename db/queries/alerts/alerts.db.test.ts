import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { listOwnNotices } from '@/db/queries/notices/list-own-notices'
import { markOwnNoticesSeen } from '@/db/queries/notices/mark-own-notices-seen'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { acceptAlert } from './accept-alert'
import { endAlerts } from './end-alerts'
import { listAlerts } from './list-alerts'
import { raiseAlert } from './raise-alert'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')
const later = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000)
const today = '2026-03-10'

async function people() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  return {
    db,
    admin: await makeUser(db, { workspaceId, role: 'admin', name: 'Ada Blum' }),
    other: await makeUser(db, { workspaceId, role: 'admin' }),
    reviewer: await makeUser(db, { workspaceId, role: 'reviewer' }),
    neighbour: await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' }),
  }
}

const gate = (...figures: string[]) => ({ kind: 'gate' as const, suite: 'golden', runId: 'evr_1', figures })

test('one thing has one open alert, which is brought up to date, and may come back once it has ended', async () => {
  const { db, admin, neighbour } = await people()
  expect(await raiseAlert(db, admin, { subject: 'golden', detail: gate('facts'), now })).toBe(true)
  expect(await raiseAlert(db, admin, { subject: 'golden', detail: gate('facts', 'leak'), now: later(1) })).toBe(false)
  expect(await raiseAlert(db, neighbour, { subject: 'golden', detail: gate('ndcg'), now })).toBe(true)
  expect(await listAlerts(db, admin, { openOnly: true })).toMatchObject([
    { detail: gate('facts', 'leak'), raisedAt: now },
  ])
  await endAlerts(db, admin, { kind: 'canary', exceptSubjects: [], now })
  await endAlerts(db, admin, { kind: 'gate', exceptSubjects: ['golden'], now })
  expect(await listAlerts(db, admin, { openOnly: true, kind: 'gate' })).toHaveLength(1)
  await endAlerts(db, admin, { kind: 'gate', subject: 'golden', now: later(2) })
  expect(await listAlerts(db, neighbour, { openOnly: true })).toHaveLength(1)
  expect(await raiseAlert(db, admin, { subject: 'golden', detail: gate('ndcg'), now: later(3) })).toBe(true)
  const all = await listAlerts(db, admin, { openOnly: false })
  expect(all.map(({ endedAt }) => endedAt)).toEqual([null, later(2)])
  expect(all[1]?.acceptedBy).toBeNull()
})

test('an admin accepts an alert of their workspace, with a line in the audit log', async () => {
  const { db, admin, neighbour } = await people()
  await raiseAlert(db, admin, { subject: 'golden', detail: gate('facts'), now })
  const [alert] = await listAlerts(db, admin, { openOnly: true })
  const id = alert?.id ?? ''
  expect(await acceptAlert(db, neighbour, { id, now })).toBe(false)
  expect(await acceptAlert(db, admin, { id, now })).toBe(true)
  expect(await acceptAlert(db, admin, { id, now })).toBe(false)
  expect(await listAlerts(db, admin, { openOnly: false })).toMatchObject([{ endedAt: now, acceptedBy: 'Ada Blum' }])
  expect(await listAudit(db, admin, { limit: 5 })).toMatchObject([{ action: 'alert.accepted', targetId: id }])
})

test('admins are told of open alerts, each until they have seen them; nobody else is', async () => {
  const { db, admin, other, reviewer, neighbour } = await people()
  await raiseAlert(db, admin, { subject: 'golden', detail: gate('facts'), now })
  const unread = async (scope: typeof admin) => (await listOwnNotices(db, scope, { today })).unread
  expect([await unread(admin), await unread(reviewer), await unread(neighbour)]).toEqual([1, 0, 0])
  await markOwnNoticesSeen(db, admin, { now: later(1) })
  expect([await unread(admin), await unread(other)]).toEqual([0, 1])
  await raiseAlert(db, admin, { subject: 'filters', detail: gate('filters'), now: later(2) })
  expect(await unread(admin)).toBe(1)
  expect((await listOwnNotices(db, admin, { today })).alerts.map(({ isNew }) => isNew)).toEqual([true, false])
})
