import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAlerts } from '@/db/queries/alerts/list-alerts'
import { listReadings } from '@/db/queries/drift/list-readings'
import { answers, conversations } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { daysBefore } from '@/lib/domain/days-before'
import { newId } from '@/lib/domain/new-id'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { seededRandom } from '../statistics/seeded-random'
import { acceptAlert } from '../schedule/accept-alert'
import { measureDrift } from './measure-drift'
import { measureNow } from './measure-now'
import { sweepDrift } from './sweep-drift'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const signal = new AbortController().signal
const dayMs = 86_400_000

/** Ten readers who ask two questions a day for so many days; from day 28 on most are refused. */
async function setUp(days: number) {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer' })
  const random = seededRandom(9)
  const start = Date.now() - 60 * dayMs
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, totalMs: 900 }
  for (let reader = 0; reader < 10; reader++) {
    const { userId } = await makeUser(db, { workspaceId })
    const conversationId = newId('conversation')
    await db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'T' })
    const rows = Array.from({ length: 2 * days }, (_, i) => {
      const isRefused = i >= 56 ? random() < 0.8 : random() < 0.1
      const status = isRefused ? ('refused' as const) : ('answered' as const)
      const refusalReason = isRefused ? ('no_evidence' as const) : null
      const createdAt = new Date(start + (i * dayMs) / 2 + reader)
      const question = `How is matter ${reader} settled in case ${i % 7}?`
      const place = { workspaceId, userId, conversationId, id: newId('answer') }
      return { ...fixed, ...place, status, refusalReason, createdAt, question }
    })
    await db.insert(answers).values(rows)
  }
  const queued: unknown[] = []
  const runtime: Runtime = { ...makeTestRuntime(db), jobs: { enqueue: async (...job) => void queued.push(job) } }
  const measure = (day: number) => measureDrift(runtime, admin, { endsAt: new Date(start + day * dayMs), signal })
  const open = async () => (await listAlerts(db, admin, { openOnly: true })).map(({ detail }) => detail)
  return { db, admin, reviewer, runtime, measure, open, queued, start }
}

test('more refusals raise an alert with both shares; once accepted, the new state is the base and the old one is forgotten', async () => {
  const { db, admin, runtime, measure, open, start } = await setUp(56)
  await measure(28)
  expect(
    (await listReadings(db, admin, { limit: 1 }))[0]?.findings.find(({ name }) => name === 'refusals'),
  ).toMatchObject({
    verdict: 'same',
    counts: { base: 420, current: 140 },
  })
  expect(await open()).toEqual([])
  await measure(35)
  const [alert] = await open()
  expect(alert).toMatchObject({ kind: 'drift', measure: 'refusals' })
  expect(alert?.kind === 'drift' && alert.current - alert.base).toBeGreaterThan(0.6)
  expect(await open()).toHaveLength(1)
  const [row] = await listAlerts(db, admin, { openOnly: true })
  const acceptedAt = { ...runtime, now: () => new Date(start + 35 * dayMs) }
  await acceptAlert(acceptedAt, admin, { id: row?.id ?? '' })
  await measure(36)
  expect(await open()).toEqual([])
  await measure(49)
  const refusals = (await listReadings(db, admin, { limit: 1 }))[0]?.findings.find(({ name }) => name === 'refusals')
  expect(refusals).toMatchObject({ verdict: 'same', counts: { base: 280, current: 140 } })
})

test('the sweeper queues a day once, and an admin alone may have it measured now', async () => {
  const { admin, reviewer, runtime, queued, measure, start } = await setUp(60)
  const own = () => queued.filter((job) => JSON.stringify(job).includes(admin.workspaceId))
  await sweepDrift(runtime)
  const endsAt = new Date(utcDay(new Date())).toISOString()
  expect(own()).toMatchObject([['measure-drift', { userId: admin.userId, endsAt }, {}]])
  await measure((Date.parse(endsAt) - start) / dayMs)
  await sweepDrift(runtime)
  expect(own()).toHaveLength(1)
  await expect(measureNow(runtime, reviewer)).rejects.toMatchObject({ code: 'forbidden' })
  await measureNow(runtime, admin)
  expect(own()).toHaveLength(2)
  expect(daysBefore(new Date(endsAt), 1) < new Date()).toBe(true)
})
