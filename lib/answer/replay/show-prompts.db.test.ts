import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { documents } from '@/db/schema'
import {
  createTestDatabase,
  makeIndexedDocument,
  makeScope,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { promptText } from '@/lib/models/testing/prompt-text'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { showPrompts } from './show-prompts'

const sentence = 'Unused annual leave carries over until 31 March of the next year.'

let database: TestDatabase
let admin: Scope
const model = createScriptedModel((prompt) => (prompt.includes('"parts"') ? '{"parts": []}' : `${sentence} [1]`))

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  await makeIndexedDocument(db, admin, { title: 'Leave policy', text: sentence })
  await makeIndexedDocument(db, admin, { title: 'Pumps', text: 'The pump runs at 5 bar.' })
})
afterAll(() => database.close())

const runtime = () => makeTestRuntime(database.db, { chatModels: { 'test:scripted': model } })

test.each([
  ['prose', 'Does unused annual leave carry over?'],
  ['a value', 'Until when does unused annual leave carry over?'],
])('the prompt of %s is shown as the model was given it, to the letter', async (_, question) => {
  const before = model.calls.length
  const { answerId } = await ask(runtime(), admin, { question, modelId: 'test:scripted' })
  const [sent] = model.calls.slice(before).filter((call) => promptText(call.prompt).includes('<passage'))
  const [shown, ...others] = await showPrompts(runtime(), admin, answerId)
  expect(others).toEqual([])
  expect(sent?.prompt).toMatchObject([
    { role: 'system', content: shown?.system },
    { role: 'user', content: [{ type: 'text', text: shown?.user }] },
  ])
})

test('it is for admins, while the documents are there; the local model was given none', async () => {
  const question = 'At how many bar does the pump run?'
  const { answerId } = await ask(runtime(), admin, { question, modelId: 'test:scripted' })
  const reviewer = makeScope({ ...admin, role: 'reviewer', groupIds: [] })
  await expect(showPrompts(runtime(), reviewer, answerId)).rejects.toMatchObject({ code: 'forbidden' })
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await expect(showPrompts(runtime(), neighbour, answerId)).rejects.toMatchObject({ code: 'not_found' })
  const local = await ask(runtime(), admin, { question })
  expect(await showPrompts(runtime(), admin, local.answerId)).toEqual([])
  const documentIds = sql`select ${documents.id} from ${documents} where ${documents.title} = 'Pumps'`
  await database.db.transaction((tx) => deleteDocumentRows(tx, admin, { documentIds }))
  await expect(showPrompts(runtime(), admin, answerId)).rejects.toMatchObject({ code: 'replay_not_kept' })
})
