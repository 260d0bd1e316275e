import { expect, test } from 'vitest'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace } from '@/db/testing'
import type { Db } from '@/db/client'
import { sumAnswerDays } from '@/db/queries/day-sums/sum-answer-days'
import { documentRevisions } from '@/db/schema'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { createExtractiveModel } from '@/lib/models/extractive/create-extractive-model'
import type { Reranker } from '@/lib/models/ports'
import { createBreakers } from '@/lib/models/resilience/circuit-breaker'
import { createResilientModel } from '@/lib/models/resilience/create-resilient-model'
import { createRetryBudget } from '@/lib/models/resilience/retry-budget'
import { createLexicalReranker } from '@/lib/models/testing/create-lexical-reranker'
import { createRecordingMeter } from '@/lib/models/testing/record-meter'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { getAnswer } from './get-answer'
import { ask, streamedText } from './testing/ask'
import { makeTestRuntime } from './testing/make-test-runtime'

const leave = `Annual leave is 30 days a year for every employee.

Unused annual leave carries over until 31 March of the next year. Ask your manager before 1 December.

The parental leave policy applies to all employees after six months of service.`

async function textOf(db: Db, revisionId: string): Promise<string> {
  const rows = await db.select().from(documentRevisions)
  return rows.find((row) => row.id === revisionId)?.text ?? ''
}

test('promise 1: every sentence of an answer has a footnote whose quote is the very text of the pinned revision', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db) })
  await makeIndexedDocument(db, scope, { title: 'Leave policy', text: leave })
  await makeIndexedDocument(db, scope, { title: 'Pumps', text: 'The pump runs at 5 bar. Check the valve each week.' })
  const runtime = makeTestRuntime(db)

  const { answer, answerId, events } = await ask(runtime, scope, {
    question: 'Until when does unused annual leave carry over?',
  })

  expect(answer.status).toBe('answered')
  expect(answer.text).toContain('Unused annual leave carries over until 31 March of the next year [1].')
  for (const claim of answer.claims) {
    expect(claim.verdict).not.toBe('unsupported')
    expect(claim.citations.length).toBeGreaterThan(0)
    expect(answer.text.slice(claim.start, claim.end)).toBe(claim.text)
  }
  for (const citation of answer.citations) {
    expect((await textOf(db, citation.revisionId)).slice(citation.charStart, citation.charEnd)).toBe(citation.quote)
    expect(answer.claims.some((claim) => claim.citations.includes(citation.marker))).toBe(true)
  }
  const order = events.map((event) => event.type).filter((type, index, all) => type !== all[index - 1])
  expect(order).toEqual(['status', 'sources', 'text-delta', 'verdict', 'citations', 'done'])
  expect(events.map((event) => event.id)).toEqual(events.map((_, index) => index + 1))
  expect(streamedText(events)).toBe(answer.text)
  expect(await getAnswer(runtime, scope, answerId)).toMatchObject(answer)
})

test('promise 1: what the documents do not say is refused, with the nearest passages', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db) })
  await makeIndexedDocument(db, scope, { title: 'Leave policy', text: leave })
  const { answer } = await ask(makeTestRuntime(db), scope, {
    question: 'Which colour does the fire brigade paint its boats?',
  })
  expect(answer.status).toBe('refused')
  expect(answer.text).toBe('')
  expect(answer.refusal?.message).toMatch(/documents/)
})

test('a model that only quotes has passages read once: by their sentences, not whole before', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db) })
  await makeIndexedDocument(db, scope, { title: 'Leave policy', text: leave })
  await makeIndexedDocument(db, scope, { title: 'Pumps', text: 'The pump runs at 5 bar. Check the valve each week.' })
  const read: string[] = []
  const lexical = createLexicalReranker()
  const reranker: Reranker = {
    id: lexical.id,
    score: async (question, texts, call) => {
      read.push(...texts)
      return lexical.score(question, texts, call)
    },
  }
  await ask(makeTestRuntime(db, { reranker }), scope, { question: 'Until when does unused annual leave carry over?' })
  expect(read.length).toBeGreaterThan(0)
  expect(read.filter((text) => text.includes('carries over until'))).toEqual([
    'Unused annual leave carries over until 31 March of the next year.',
  ])
})

test('when the model cannot be reached the answer is made of quotes and says so, also when it is opened again', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db) })
  await makeIndexedDocument(db, scope, { title: 'Leave policy', text: leave })
  const call = { scope, task: 'answer', requestId: 'req_1' } as const
  const down = createScriptedModel(() => new FootnoteError('provider_unavailable'))
  const place = { provider: 'test', providerId: 'test', price: null }
  const model = createResilientModel({
    candidates: [{ ...place, id: 'test:down', model: down }],
    fallback: {
      ...place,
      id: 'local:extractive',
      provider: 'local',
      model: createExtractiveModel({ reranker: null, call }),
    },
    call,
    meter: createRecordingMeter(),
    breakerOf: createBreakers(),
    budget: createRetryBudget(),
    pause: async () => undefined,
  })
  const runtime = makeTestRuntime(db, { chatModels: { 'test:down': model } })

  const { answer, answerId } = await ask(runtime, scope, {
    question: 'Until when does unused annual leave carry over?',
    modelId: 'test:down',
  })
  expect(answer).toMatchObject({
    status: 'answered',
    model: 'local:extractive',
    fallback: { from: 'test:down', code: 'provider_unavailable' },
  })
  expect(answer.text).toContain('31 March of the next year [1].')
  expect(answer.fallback?.message).toMatch(/test:down could not be reached.*quotes/)
  expect((await getAnswer(runtime, scope, answerId)).fallback).toEqual(answer.fallback)
})

test('small talk gets a word of the product: nothing is searched or asked of a model, no question of the talk before is taken up, and no figure counts it', async () => {
  await using database = await createTestDatabase()
  const scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  await makeIndexedDocument(database.db, scope, { title: 'Leave', text: leave })
  const model = createScriptedModel(() => 'Annual leave is 30 days a year [1].')
  const runtime = makeTestRuntime(database.db, { chatModels: { 'test:scripted': model } })
  const modelId = 'test:scripted'
  const { answer: first } = await ask(runtime, scope, { question: 'How many days of annual leave are there?', modelId })
  const calls = model.calls.length
  const conversationId = first.conversationId as never
  const { answer, events } = await ask(runtime, scope, { question: 'Thank you!', modelId, conversationId })
  expect(model.calls).toHaveLength(calls)
  expect(answer).toMatchObject({ status: 'refused', refusal: { reason: 'off_topic' }, suggestions: [], sources: [] })
  expect(answer.refusal?.message).toMatch(/^You are welcome/)
  expect(events.map(({ type }) => type).filter((type) => type !== 'status')).toEqual(['sources', 'citations', 'done'])
  const stored = await getAnswer(runtime, scope, answer.id as never)
  expect(stored.refusal).toEqual(answer.refusal)
  const range = { from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 86_400_000) }
  const days = [...(await sumAnswerDays(database.db, scope, range)).values()]
  expect(days.reduce((sum, { ends }) => sum + ends.answered + ends.refused, 0)).toBe(1)
})
