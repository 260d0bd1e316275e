import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { createHashEmbedder } from '@/lib/models/testing/create-hash-embedder'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import type { Embedder } from '@/lib/models/ports'
import { ask, streamedText } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'

const leave = 'Annual leave is 30 days a year for every employee. The department head approves annual leave in writing.'
const pumps = 'The pump Meridian is suitable for acids. The pump Solano is suitable for salt water.'
const prices = 'The warranty of the Meridian is 3 years. The pump Solano costs 3,100 euros.'

let database: TestDatabase
let scope: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  // Each test has a model of its own under the same name, and it writes prose.
  await updateWorkspaceSettings(database.db, scope, { answerCache: 'off', answerForms: false })
  for (const [title, text] of Object.entries({ Leave: leave, Pumps: pumps, Prices: prices }))
    await makeIndexedDocument(database.db, scope, { title, text })
})
afterAll(() => database.close())

/** Counts the searches: each embeds its question once. */
function countingEmbedder(): { embedder: Embedder; searched: string[] } {
  const searched: string[] = []
  const hash = createHashEmbedder()
  const embedQuery: Embedder['embedQuery'] = (text, call) => {
    searched.push(text)
    return hash.embedQuery(text, call)
  }
  return {
    searched,
    embedder: { ...hash, embedQuery, embedPassages: (texts, call) => hash.embedPassages(texts, call) },
  }
}

test('a simple question is searched once, one of two parts twice, each part cited by itself', async () => {
  const { embedder, searched } = countingEmbedder()
  const runtime = makeTestRuntime(database.db, { embedder })
  await ask(runtime, scope, { question: 'How many days is annual leave?' })
  expect(searched).toEqual(['How many days is annual leave?'])

  const { answer, events } = await ask(runtime, scope, {
    question: 'How many days is annual leave and how much does the pump Solano cost?',
  })
  expect(searched.slice(1)).toEqual(['How many days is annual leave?', 'How much does the pump Solano cost?'])
  expect(answer.status).toBe('answered')
  expect(answer.text).toContain('Annual leave is 30 days a year for every employee [1].')
  expect(answer.text).toMatch(/\n\n.*The pump Solano costs 3,100 euros \[\d\]\./)
  expect(streamedText(events)).toBe(answer.text)
  expect(events.filter((event) => event.type === 'sources')).toHaveLength(1)
  expect(answer.citations.map((citation) => citation.title)).toEqual(['Leave', 'Prices'])
  for (const claim of answer.claims) expect(answer.text.slice(claim.start, claim.end)).toBe(claim.text)
})

test('the part that no document answers is named, and is no claim', async () => {
  const { answer } = await ask(makeTestRuntime(database.db), scope, {
    question: 'How many days is annual leave and which colour does the fire brigade paint its boats?',
  })
  expect(answer.status).toBe('answered')
  expect(answer.text).toMatch(
    /30 days a year .*\n\nNot found in your documents: “Which colour does the fire brigade paint its boats\?”$/,
  )
  expect(answer.claims.every((claim) => claim.verdict !== 'unsupported')).toBe(true)
})

test('when no part has an answer the question is refused and nothing is written', async () => {
  const { answer, events } = await ask(makeTestRuntime(database.db), scope, {
    question: 'Which colour does the fire brigade paint its boats and who won the chess championship?',
  })
  expect(answer).toMatchObject({ status: 'refused', text: '' })
  expect(streamedText(events)).toBe('')
})

test('what is only described is found first, and its name is searched for then', async () => {
  const { embedder, searched } = countingEmbedder()
  const { answer } = await ask(makeTestRuntime(database.db, { embedder }), scope, {
    question: 'How long is the warranty of the pump that is suitable for acids?',
  })
  expect(searched).toEqual(['Which pump is suitable for acids?', 'How long is the warranty of Meridian?'])
  expect(answer.text).toBe(
    'The pump Meridian is suitable for acids [1].\n\nThe warranty of the Meridian is 3 years [2].',
  )
  expect(answer.citations.map((citation) => citation.title)).toEqual(['Pumps', 'Prices'])
})

const parts = '```json\n{"parts": ["How many days is annual leave?", "Who approves annual leave?"]}\n```'

function scripted(decomposition: string) {
  return createScriptedModel((prompt) => {
    if (prompt.includes('Reply with one JSON object')) return decomposition
    return prompt.includes('Question: Who approves')
      ? 'The department head approves annual leave in writing [1].'
      : 'Annual leave is 30 days a year for every employee [1].'
  })
}

test('a hosted model takes the question apart, and each part gets its own prompt', async () => {
  const model = scripted(parts)
  const runtime = makeTestRuntime(database.db, { chatModels: { 'test:model': model } })
  const question = 'Annual leave, who approves, and the days of it?'
  const { answer } = await ask(runtime, scope, { question, modelId: 'test:model' })
  expect(model.calls).toHaveLength(3)
  expect(answer.text).toBe(
    'Annual leave is 30 days a year for every employee [1].\n\nThe department head approves annual leave in writing [2].',
  )
  expect(answer.claims.map((claim) => claim.verdict)).toEqual(['quote', 'quote'])
})

test.each(['no JSON', '{"parts": []}', '{"parts": ["What about {1}?", "And how?"]}', '{"parts": [1, 2]}'])(
  'our own rules take over when the model replies %s',
  async (reply) => {
    const model = scripted(reply)
    const runtime = makeTestRuntime(database.db, { chatModels: { 'test:model': model } })
    const question = 'How many days is annual leave and who approves annual leave?'
    const { answer } = await ask(runtime, scope, { question, modelId: 'test:model' })
    expect(answer.text.split('\n\n')).toHaveLength(2)
  },
)

test('a simple question is never put to the model for taking apart', async () => {
  const model = scripted(parts)
  const runtime = makeTestRuntime(database.db, { chatModels: { 'test:model': model } })
  await ask(runtime, scope, { question: 'How many days is annual leave?', modelId: 'test:model' })
  expect(model.calls).toHaveLength(1)
})
