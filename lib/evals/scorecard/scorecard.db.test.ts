import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { answers, evalRuns } from '@/db/schema'
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database'
import { makeUser, makeWorkspace } from '@/db/testing/factories'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { renderReport } from '../report/render-report'
import { reportMonth } from '../report/report-month'
import { measureScorecard } from './measure-scorecard'
import { setKpiTarget } from './set-kpi-target'

let database: TestDatabase
let runtime: Runtime
let admin: Scope
let neighbour: Scope

const now = new Date('2026-11-27T12:00:00Z')
const period = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-28T00:00:00Z') }
const text = 'Leave carries over [1].'

async function addAnswers(count: number, fields: Partial<typeof answers.$inferInsert> = {}): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    workspaceId: admin.workspaceId,
    id: newId('answer'),
    conversationId: newId('conversation'),
    userId: admin.userId,
    turn: 1,
    question: 'How long?',
    status: 'answered' as const,
    text,
    claims: [{ text: 'Leave carries over', start: 0, end: 18, verdict: 'supported' as const, citations: [1] }],
    citations: [{ marker: 1 } as never],
    model: 'local:extractive',
    promptVersion: 1,
    totalMs: 100 + index,
    traceId: 'trc_1',
    requestId: 'req_1',
    createdAt: new Date('2026-11-10T12:00:00Z'),
    ...fields,
  }))
  await database.db.insert(answers).values(rows)
}
const addRun = (fields: Partial<typeof evalRuns.$inferInsert> = {}) =>
  database.db.insert(evalRuns).values({
    workspaceId: admin.workspaceId,
    id: newId('evalRun'),
    suite: 'golden',
    model: 'local:extractive',
    promptVersion: 1,
    seed: 1,
    status: 'completed',
    total: 100,
    metrics: { 'recall@5': { value: 0.95, ci: [0.91, 0.98], n: 93 }, leak: { value: 0, ci: [0, 0.04], n: 100 } },
    createdBy: admin.userId,
    createdAt: new Date('2026-11-20T12:00:00Z'),
    ...fields,
  })
const kpi = async (name: string, scope = admin) =>
  (await measureScorecard(runtime, scope, period)).kpis.find((one) => one.name === name)

beforeAll(async () => {
  database = await createTestDatabase()
  runtime = { db: database.db, now: () => now } as unknown as Runtime
})
afterAll(() => database.close())
beforeEach(async () => {
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})

describe('measureScorecard', () => {
  it('has no number where there is no data, and says what is missing', async () => {
    const { kpis, cost } = await measureScorecard(runtime, admin, period)
    expect(kpis).toHaveLength(8)
    for (const one of kpis) {
      expect(one).toMatchObject({ measured: null, verdict: 'not-measured', trend: [] })
      expect(one.note).toMatch(/[a-z]\.$/)
    }
    expect(cost).toMatchObject({ perAnswer: null, perVerified: null, verifiedShare: null })
  })

  it('judges by the interval: forty good answers of forty may still be nine of ten', async () => {
    await addAnswers(40)
    expect(await kpi('groundedness')).toMatchObject({ verdict: 'kept', measured: { value: 1, n: 40 } })
    expect((await kpi('groundedness'))?.measured?.ci[0]).toBeCloseTo(0.912, 2)
    expect(await kpi('format')).toMatchObject({ verdict: 'kept-unsure', measured: { value: 1, n: 40 } })
    expect(await kpi('errors')).toMatchObject({ verdict: 'kept-unsure', measured: { value: 0 } })
    expect(await kpi('latency-p95')).toMatchObject({ verdict: 'kept', trend: [{ label: '2026-11-09' }] })
    expect(await kpi('policy-violations')).toMatchObject({ measured: { value: 0, n: 40 } })
    expect(await kpi('groundedness', neighbour)).toMatchObject({ verdict: 'not-measured' })
  })

  it('misses what is missed', async () => {
    await addAnswers(10)
    await addAnswers(30, {
      claims: [{ text: 'x', start: 0, end: 3, verdict: 'unsupported', citations: [] }],
      text: 'No source <passage>',
      citations: [],
    })
    expect(await kpi('hallucination')).toMatchObject({ verdict: 'missed', measured: { value: 0.75 } })
    expect(await kpi('groundedness')).toMatchObject({ verdict: 'missed', measured: { value: 0.25 } })
    expect(await kpi('format')).toMatchObject({ verdict: 'missed' })
  })

  it('says of tables, steps and lists how many models kept to', async () => {
    await addAnswers(3, { form: { kind: 'steps', outcome: 'first' } })
    await addAnswers(1, { form: { kind: 'table', outcome: 'prose' } })
    expect((await kpi('format'))?.note).toBe(
      'Tables, steps and lists: 75 % of 4 valid, 0 after one repair, 1 given as prose',
    )
  })

  it('takes retrieval from the newest run of what readers have, not from one of a variant', async () => {
    await addRun()
    await addRun({
      variant: { retrieval: { k: 2 } },
      metrics: { 'recall@5': { value: 0.2, ci: [0.1, 0.3], n: 93 } },
      createdAt: new Date('2026-11-21T12:00:00Z'),
    })
    await addRun({ status: 'failed', metrics: null })
    expect(await kpi('retrieval')).toMatchObject({ measured: { value: 0.95, n: 93 }, verdict: 'kept' })
    expect(await kpi('policy-violations')).toMatchObject({ measured: { value: 0, n: 100 } })
  })
})

describe('setKpiTarget', () => {
  it('is for admins, is audited, and keeps the other targets', async () => {
    await setKpiTarget(runtime, admin, { name: 'groundedness', target: 0.95 })
    await setKpiTarget(runtime, admin, { name: 'latency-p95', target: 3000 })
    expect(await kpi('groundedness')).toMatchObject({ aim: 0.95, target: 0.9 })
    expect(await kpi('latency-p95')).toMatchObject({ aim: 3000 })
    await setKpiTarget(runtime, admin, { name: 'groundedness', target: null })
    expect(await kpi('groundedness')).toMatchObject({ aim: 0.9 })
    expect(await kpi('groundedness', neighbour)).toMatchObject({ aim: 0.9 })
    const [last] = await listAudit(database.db, admin, { limit: 1 })
    expect(last).toMatchObject({
      action: 'kpi-target.changed',
      detail: { kpi: 'groundedness', before: 0.95, after: 0.9 },
    })
  })

  it('refuses members, and what cannot be', async () => {
    const member = await makeUser(database.db, { workspaceId: admin.workspaceId })
    await expect(setKpiTarget(runtime, member, { name: 'errors', target: 0.5 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(setKpiTarget(runtime, admin, { name: 'errors', target: 1.5 })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })

  it('a stored target that makes no sense counts as not set', async () => {
    await updateWorkspaceSettings(database.db, admin, { kpiTargets: { errors: 'many' } as never })
    expect(await kpi('errors')).toMatchObject({ aim: 0.01 })
  })
})

describe('reportMonth', () => {
  it('says what was kept, what was missed, and what to do', async () => {
    await addAnswers(60)
    await addAnswers(20, { status: 'failed', claims: [], text: '', errorCode: 'provider_timeout' })
    const report = await reportMonth(runtime, admin, '2026-11')
    expect(report.headline).toMatch(/^80 questions were asked and 75\.0 % answered with sources\. .*missed: errors/)
    expect(report.subtitle).toContain('the month is not over')
    expect(report.next[0]).toMatch(/^Errors is 25\.0 %, wanted is at most 1 %/)
    expect(report.next.join(' ')).toContain('Run the golden set')
    expect(report.worse.none).toContain('nothing of the month before')
    expect(renderReport(report)).toContain('November 2026')
  })

  it('is honest about an empty month, and knows no month that has not begun', async () => {
    expect((await reportMonth(runtime, admin, '2026-10')).headline).toContain('nothing to report yet')
    await expect(reportMonth(runtime, admin, '2026-12')).rejects.toMatchObject({ code: 'not_found' })
    await expect(reportMonth(runtime, admin, '2026-13')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('names what fell beyond chance since the month before', async () => {
    await addAnswers(200, { createdAt: new Date('2026-10-10T12:00:00Z') })
    await addAnswers(100)
    await addAnswers(100, { claims: [{ text: 'x', start: 0, end: 3, verdict: 'unsupported', citations: [] }] })
    const { worse } = await reportMonth(runtime, admin, '2026-11')
    expect(worse.lines).toEqual([
      'Groundedness: 100 % last month, 50.0 % now.',
      'Hallucination: 0 % last month, 50.0 % now.',
    ])
  })
})
