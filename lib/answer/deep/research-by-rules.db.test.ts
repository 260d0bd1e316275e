import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { replayAnswer } from '../replay/replay-answer'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'

let database: TestDatabase
let scope: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await makeIndexedDocument(database.db, scope, {
    title: 'Badge rules',
    text: `A lost badge is reported to the porter on the same day.

A new badge costs 20 euros.`,
  })
  await makeIndexedDocument(database.db, scope, {
    title: 'Porter handbook',
    text: 'The porter locks a lost badge within one hour of the report.',
  })
  await makeIndexedDocument(database.db, scope, { title: 'Canteen', text: 'The canteen opens at noon.' })
})
afterAll(() => database.close())

test('without a model, what further documents say stands in sections behind the ordinary answer', async () => {
  const runtime = makeTestRuntime(database.db)
  const question = 'What happens with a lost badge?'
  const ordinary = (await ask(runtime, scope, { question })).answer
  const { answer, answerId } = await ask(runtime, scope, { question, deep: true })
  expect(answer.status).toBe('answered')
  expect(answer.text.startsWith(ordinary.text)).toBe(true)
  expect(answer.claims.every(({ verdict }) => verdict === 'quote')).toBe(true)
  expect(answer.text).not.toContain('noon')
  const sentences = answer.claims.map(({ text }) => text)
  expect(new Set(sentences).size).toBe(sentences.length)
  const kinds = answer.deep?.steps.map(({ kind }) => kind) ?? []
  expect(kinds.slice(0, 3)).toEqual(['plan', 'search', 'open_section'])
  expect(answer.deep?.outcome).toBe('report')
  expect(answer.text).toContain('## Porter handbook\n\nThe porter locks a lost badge')
  const replay = await replayAnswer(runtime, scope, { answerId, change: {}, requestId: 'req_2' })
  expect(replay.after.text).toBe(answer.text)
})

test('a question of several parts that finds nothing more is answered as ever', async () => {
  const runtime = makeTestRuntime(database.db)
  const question = 'When does the canteen open, and what does a new badge cost?'
  const ordinary = (await ask(runtime, scope, { question })).answer
  const { answer } = await ask(runtime, scope, { question, deep: true })
  expect(answer.deep?.outcome).toBe('nothing_more')
  expect(answer.text).toBe(ordinary.text)
})

test('an earlier edition of a document adds no section', async () => {
  const runtime = makeTestRuntime(database.db)
  for (const [year, days] of [
    ['2024', 'seven'],
    ['2025', 'nine'],
  ] as const)
    await makeIndexedDocument(database.db, scope, {
      title: `Parcel rules ${year}`,
      text: `A parcel is kept at the mail desk for ${days} days.`,
      documentDate: `${year}-01-01`,
    })
  const { answer } = await ask(runtime, scope, { question: 'How long is a parcel kept at the mail desk?', deep: true })
  expect(answer.text).not.toContain('##')
})

test('an eval run can try it', async () => {
  const runtime = makeTestRuntime(database.db)
  const asked = { question: 'When does the canteen open?', origin: 'eval' } as const
  expect((await ask(runtime, scope, { ...asked, variant: { deep: true } })).answer.deep).toBeDefined()
  expect((await ask(runtime, scope, { ...asked, variant: {} })).answer.deep).toBeUndefined()
})

test('a heading names the document that a section is from', async () => {
  const runtime = makeTestRuntime(database.db)
  const { answer } = await ask(runtime, scope, { question: 'When is a lost badge reported to the porter?', deep: true })
  expect(answer.deep?.outcome).toBe('report')
  expect(answer.text).toMatch(/## (?:Porter handbook|Badge rules)\n\n/)
})

test('where nothing more is found it is the ordinary answer, and says so', async () => {
  const runtime = makeTestRuntime(database.db)
  const question = 'When does the canteen open?'
  const ordinary = (await ask(runtime, scope, { question })).answer
  const { answer } = await ask(runtime, scope, { question, deep: true })
  expect(answer.text).toBe(ordinary.text)
  expect(answer.deep).toMatchObject({ outcome: 'nothing_more', bound: null })
})

test('a question that nothing answers is refused as ever', async () => {
  const runtime = makeTestRuntime(database.db)
  const { answer } = await ask(runtime, scope, { question: 'Who won the chess match of 1972?', deep: true })
  expect(answer.status).toBe('refused')
  expect(answer.deep?.steps.length).toBeGreaterThan(1)
})
