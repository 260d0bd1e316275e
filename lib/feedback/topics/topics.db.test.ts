import { afterAll, beforeAll, expect, test } from 'vitest'
import { answers, conversations } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Embedder } from '@/lib/models/ports'
import { createHashEmbedder } from '@/lib/models/testing/create-hash-embedder'
import type { Runtime } from '@/lib/runtime/runtime'
import { findTopics } from './find-topics'
import { listTopics } from './list-topics'
import { startTopicRun } from './start-topic-run'
import { sweepTopicRuns } from './sweep-topic-runs'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const signal = new AbortController().signal
const days = 30

/** A runtime whose queue is a list. */
function makeRuntime(embedder: Embedder | null) {
  const queued: { runId: string }[] = []
  const runtime: Runtime = {
    ...makeTestRuntime(database.db, { embedder }),
    jobs: { enqueue: async (_, payload) => void queued.push(payload as { runId: string }) },
  }
  return { runtime, queued }
}

async function people() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const readers = [1, 2, 3].map(() => makeUser(db, { workspaceId }))
  return {
    admin: await makeUser(db, { workspaceId, role: 'admin' }),
    reviewer: await makeUser(db, { workspaceId, role: 'reviewer' }),
    readers: await Promise.all(readers),
  }
}

async function refuse(scope: Scope | undefined, question: string) {
  if (!scope) throw new Error('nobody to ask')
  const { workspaceId, userId } = scope
  const [id, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1 }
  const refused = { status: 'refused' as const, refusalReason: 'no_evidence' as const }
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'T' })
  await database.db.insert(answers).values({ ...fixed, ...refused, workspaceId, userId, id, conversationId, question })
}

async function askAll([a, b, c]: readonly Scope[]) {
  await refuse(a, 'How long is parental leave?')
  await refuse(b, 'How long is parental leave in Graz?')
  await refuse(c, 'How long is parental leave for fathers?')
  await refuse(c, 'Which wine suits herring?')
}

test.each([
  ['by meaning', createHashEmbedder({ dimension: 512 }), 'test:hash'],
  ['by words', null, 'words'],
] as const)(
  'a period is sorted %s, and shown with counts and terms but no words of anyone',
  async (_, embedder, method) => {
    const { admin, reviewer, readers } = await people()
    await askAll(readers)
    const { runtime, queued } = makeRuntime(embedder)
    expect(await listTopics(runtime, admin, { days })).toEqual({ shown: null, newer: null })
    await startTopicRun(runtime, reviewer, { days })
    await startTopicRun(runtime, admin, { days })
    expect(queued).toHaveLength(1)
    const [job] = queued
    await findTopics(runtime, reviewer, { runId: job?.runId ?? '', signal })
    await findTopics(runtime, reviewer, { runId: job?.runId ?? '', signal })

    const { shown, newer } = await listTopics(runtime, admin, { days })
    expect(newer).toBeNull()
    expect(shown?.run).toMatchObject({ method, status: 'completed', asked: 4, taken: 4, total: 4 })
    expect(shown?.topics).toMatchObject([{ questions: 3, people: 3, examples: [], terms: ['leave', 'parental'] }])
    expect(shown?.withheld).toBe(1)
    expect(JSON.stringify(shown)).not.toContain('herring')

    const seen = await listTopics(runtime, reviewer, { days })
    expect(seen.shown).toMatchObject({ topics: [], withheld: 0, single: [] })
  },
)

test('members neither start a sorting nor see one', async () => {
  const { readers } = await people()
  const { runtime } = makeRuntime(null)
  const [member] = readers
  if (!member) throw new Error('nobody there')
  await expect(startTopicRun(runtime, member, { days })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listTopics(runtime, member, { days })).rejects.toMatchObject({ code: 'forbidden' })
})

test('an embedder that fails ends the sorting with its reason, and one that lost its job is queued again', async () => {
  const { admin, readers } = await people()
  await askAll(readers)
  const broken = { ...createHashEmbedder(), embedPassages: () => Promise.reject(new Error('no such host')) }
  const { runtime, queued } = makeRuntime(broken)
  await startTopicRun(runtime, admin, { days })
  const later = { ...runtime, now: () => new Date(Date.now() + 120_000) }
  await sweepTopicRuns(later)
  expect(queued.filter(({ runId }) => runId === queued[0]?.runId)).toHaveLength(2)
  await findTopics(runtime, admin, { runId: queued[0]?.runId ?? '', signal })
  expect((await listTopics(runtime, admin, { days })).newer).toMatchObject({ status: 'failed', errorCode: 'internal' })
})
