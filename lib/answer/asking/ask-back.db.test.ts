import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { documents } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeScope,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import type { Runtime } from '@/lib/runtime/runtime'
import { getAnswer } from '../get-answer'
import { ask, streamedText } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'

const products = ['Boreal 40', 'Boreal 80', 'Cirra S', 'Strata G2', 'Strata G3', 'Accessories', 'Exchanged parts']
const table = ['Product | Warranty period', ...products.map((product, at) => `${product} | ${12 + at} months`)].join(
  '\n',
)
const question = 'How many months is the warranty period?'

let database: TestDatabase
let scope: Scope
let runtime: Runtime

beforeAll(async () => {
  database = await createTestDatabase()
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  runtime = makeTestRuntime(database.db)
})
afterAll(() => database.close())

test('a question with too many meanings is asked back, each choice answers, and rights and deletion hold for them', async () => {
  const groupId = await makeGroup(database.db, scope.workspaceId)
  const insider = await makeUser(database.db, { workspaceId: scope.workspaceId, groupIds: [groupId] })
  const collectionId = await makeCollection(database.db, insider, { groupIds: [groupId] })
  const made = { title: 'Warranty terms', text: table, collectionId }
  const { documentId } = await makeIndexedDocument(database.db, insider, made)

  const { answer, answerId } = await ask(runtime, insider, { question })
  expect(answer).toMatchObject({ status: 'refused', text: '', citations: [], refusal: { reason: 'no_evidence' } })
  expect(answer.refusal?.message).toMatch(/Say which one you mean/)
  const choices = answer.suggestions.flatMap(({ asks }) => asks?.choices ?? [])
  expect(answer.suggestions.map(({ asks }) => asks?.by)).toEqual(['Product'])
  expect(choices.map(({ label }) => label)).toEqual(products)
  for (const { label, charStart, charEnd } of choices) expect(table.slice(charStart, charEnd)).toBe(label)

  const boreal = choices[1]?.question ?? ''
  expect(boreal).toBe('How many months is the warranty period for Boreal 80?')
  const { answer: chosen } = await ask(runtime, insider, { question: boreal })
  expect(chosen).toMatchObject({ status: 'answered' })
  expect(chosen.text).toContain('13 months')
  expect(chosen.text).not.toContain('14 months')

  expect((await getAnswer(runtime, insider, answerId)).suggestions).toEqual(answer.suggestions)
  const outsider = makeScope({ ...insider, groupIds: [] })
  expect(JSON.stringify(await getAnswer(runtime, outsider, answerId))).not.toContain('Boreal')
  const documentIds = sql`select ${documents.id} from ${documents} where ${documents.id} = ${documentId}`
  await database.db.transaction((tx) => deleteDocumentRows(tx, insider, { documentIds }))
  expect(JSON.stringify(await getAnswer(runtime, insider, answerId))).not.toContain('Boreal')
})

test('a model asks back by the same choices; the one that is pressed is asked with its name', async () => {
  const reader = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  await makeIndexedDocument(database.db, reader, { title: 'Warranty terms', text: table })
  const said = ['WHICH product: Boreal 40 [1] | Boreal 80 [1] | Cirra S [1] | Nebula 7 [1] | Strata G2 [1]']
  const model = createScriptedModel(() => said[0] ?? '')
  const hosted = makeTestRuntime(database.db, { chatModels: { 'test:scripted': model } })
  const asked = { question: 'What is the warranty period?', modelId: 'test:scripted' }
  const { answer, events } = await ask(hosted, reader, asked)
  expect(answer).toMatchObject({
    status: 'refused',
    text: '',
    refusal: { reason: 'no_evidence' },
    model: 'test:scripted',
  })
  expect(streamedText(events)).toBe('')
  const [{ asks } = { asks: undefined }] = answer.suggestions
  expect(asks?.by).toBe('product')
  expect(asks?.choices.map(({ label }) => label)).toEqual(['Boreal 40', 'Boreal 80', 'Cirra S', 'Strata G2'])
  expect(asks?.choices[1]?.question).toBe('What is the warranty period for Boreal 80?')
  for (const { label, charStart, charEnd } of asks?.choices ?? []) expect(table.slice(charStart, charEnd)).toBe(label)

  said[0] = 'The warranty period of Boreal 80 is 13 months [1].'
  const chosen = { ...asked, question: asks?.choices[1]?.question ?? '' }
  expect((await ask(hosted, reader, chosen)).answer).toMatchObject({ status: 'answered' })
})

test('a question of several parts and a deep answer are not asked back', async () => {
  const reader = await makeUser(database.db, { workspaceId: scope.workspaceId })
  await makeIndexedDocument(database.db, reader, { title: 'Warranty terms', text: table })
  const asked = await ask(runtime, reader, { question: `${question} And who pays the freight of a return?` })
  const deep = await ask(runtime, reader, { question, deep: true })
  for (const { answer } of [asked, deep]) expect(answer.suggestions.some(({ asks }) => asks)).toBe(false)
})
