import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { listModelCalls } from '@/db/queries/list-model-calls'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { queueClaimJudging } from '@/lib/answer/queue-claim-judging'
import { ask } from '@/lib/answer/testing/ask'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import type { AnswerId } from '@/lib/domain/ids'
import { usualJudge } from '@/lib/domain/judge'
import type { Scope } from '@/lib/domain/scope'
import { deleteDocument } from '@/lib/ingest/documents/delete-document'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import type { Runtime } from '@/lib/runtime/runtime'
import { saveJudgeSettings } from '../save-judge-settings'
import { makeJudgeWorld, type JudgeWorld } from '../../testing/make-judge-world'
import { verdict } from '../../testing/start-judge-server'
import { judgeClaims } from './judge-claims'
import { measureClaims, summarise } from './measure-claims'

const leave = 'Annual leave is 30 days for every employee. Unused annual leave carries over until 31 March.'
/** The first is a quote, the second rests on it in other words, the third on nothing. */
const said =
  'Unused annual leave carries over until 31 March [1]. Every employee has 30 days of annual leave [1]. Annual leave is 45 days [1].'
const signal = new AbortController().signal

let database: TestDatabase
let world: JudgeWorld
let reader: Scope
let jobs: { name: string; payload: Record<string, string> }[]
/** Answers with a scripted model; the judge is the world's. */
let answering: Runtime
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  world = await makeJudgeWorld(database.db)
  reader = await makeUser(database.db, { workspaceId: world.admin.workspaceId })
  jobs = []
  const chatModels = { 'test:prose': createScriptedModel(() => said, { id: 'prose' }) }
  answering = {
    ...makeTestRuntime(database.db, { chatModels }),
    jobs: { enqueue: async (name, payload) => void jobs.push({ name, payload: payload as Record<string, string> }) },
  }
})
afterEach(() => world.close())

async function answer() {
  const document = await makeIndexedDocument(database.db, world.admin, { title: 'Leave policy', text: leave })
  const asked = await ask(answering, reader, { question: 'How many days of annual leave?', modelId: 'test:prose' })
  return { ...asked, document }
}

test('is off by default: nothing is queued, and nothing judged that was queued before', async () => {
  const { answerId, answer: given } = await answer()
  await queueClaimJudging(answering, reader, given)
  expect(jobs).toEqual([])
  await judgeClaims(world.runtime, reader, { answerId, signal })
  expect(world.server.requests).toEqual([])
})

test('always: each claim that is no quote is judged against its span, at an admin’s cost, and held against our check', async () => {
  await world.set({ claims: 'always' })
  const { answerId, answer: given } = await answer()
  expect(given.claims.map((claim) => claim.verdict)).toEqual(['quote', 'supported', 'unsupported'])
  // Queued once the reader has everything.
  await expect.poll(() => jobs).toHaveLength(1)
  expect(jobs).toEqual([
    { name: 'judge-claims', payload: expect.objectContaining({ answerId, userId: reader.userId }) },
  ])
  world.server.replyWith(({ user }) => verdict(user.includes('45 days') ? 'not' : 'carried'))
  await judgeClaims(world.runtime, reader, { answerId, signal })
  await judgeClaims(world.runtime, reader, { answerId, signal })
  expect(world.server.requests).toHaveLength(2)
  expect(world.server.requests[0]?.user).toMatch(/<span>\s*Annual leave is 30 days for every employee/)
  await world.runtime.models.flush()
  const calls = await listModelCalls(database.db, world.admin, { limit: 10 })
  expect(calls.filter(({ task }) => task === 'judge').map(({ userId }) => userId)).toEqual([
    world.admin.userId,
    world.admin.userId,
  ])
  const [agreement] = await measureClaims(world.runtime, world.admin)
  expect(agreement).toMatchObject({ n: 2, same: 2, unclear: 0, notJudged: 0, kappa: null })
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  expect(await measureClaims(world.runtime, neighbour)).toEqual([])
  await expect(measureClaims(world.runtime, reader)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a share of answers is drawn by their ids, and a judge that fails delays and breaks nothing', async () => {
  await world.set({ claims: 'sampled', claimShare: 0.5 })
  await makeIndexedDocument(database.db, world.admin, { title: 'Leave policy', text: leave })
  for (let i = 0; i < 12; i++)
    await ask(answering, reader, { question: `How many days of annual leave, part ${i}?`, modelId: 'test:prose' })
  expect(jobs.length).toBeGreaterThan(0)
  expect(jobs.length).toBeLessThan(12)
  world.server.replyWith(() => 'prose')
  const answerId = jobs[0]?.payload['answerId'] as AnswerId
  await judgeClaims(world.runtime, reader, { answerId, signal })
  expect(await measureClaims(world.runtime, world.admin)).toMatchObject([{ n: 0, notJudged: 2, kappa: null }])
})

test('what was deleted meanwhile goes to no provider', async () => {
  await world.set({ claims: 'always' })
  const { answerId, document } = await answer()
  await deleteDocument(
    { ...world.runtime, storage: { ...world.runtime.storage, remove: async () => undefined, has: async () => false } },
    world.admin,
    document.documentId,
  )
  await judgeClaims(world.runtime, reader, { answerId, signal })
  expect(world.server.requests).toEqual([])
})

test('another person’s answer is not judged in one’s name, and only admins decide what is judged', async () => {
  await world.set({ claims: 'always' })
  const { answerId } = await answer()
  await judgeClaims(world.runtime, world.admin, { answerId, signal })
  expect(world.server.requests).toEqual([])
  await expect(saveJudgeSettings(world.runtime, reader, usualJudge)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    saveJudgeSettings(world.runtime, world.admin, { ...usualJudge, model: 'openai:nobody-has-it' }),
  ).rejects.toMatchObject({ code: 'provider_not_configured' })
})

test('agreement has an interval from ten claims on; unclear and not judged are in no figure', () => {
  const judge = { model: 'm', rubricVersion: 1, samples: 1 }
  const rows = (['carried', 'not'] as const).flatMap((ours) =>
    Array.from({ length: 10 }, (_, i) => ({ ours, verdict: i === 0 ? 'carried' : ours })),
  )
  const agreement = summarise(judge, [...rows, { ours: 'not', verdict: 'unclear' }, { ours: 'not', verdict: null }])
  expect(agreement).toMatchObject({ n: 20, same: 19, unclear: 1, notJudged: 1 })
  expect(agreement.kappa?.value).toBeCloseTo(0.9)
  expect(agreement.kappa?.ci[0]).toBeLessThan(0.9)
})
