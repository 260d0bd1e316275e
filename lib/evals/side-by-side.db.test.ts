import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createTestDatabase,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { ask } from '@/lib/answer/testing/ask'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import type { Scope } from '@/lib/domain/scope'
import { createDraft } from '@/lib/prompts/create-draft'
import { comparePassages } from './compare-passages'
import { comparePrompts } from './compare-prompts'
import { readPromptPassages } from './read-prompt-passages'

let database: TestDatabase
let admin: Scope
let reviewer: Scope
const question = 'What is the price frame for Project Lantern?'

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const board = await makeGroup(db, workspaceId, 'board')
  admin = await makeUser(db, { workspaceId, role: 'admin', groupIds: [board] })
  reviewer = await makeUser(db, { workspaceId, role: 'reviewer' })
  await makeIndexedDocument(db, admin, {
    title: 'Minutes',
    text: 'The price frame for Project Lantern is 13 million euros.',
    groupIds: [board],
  })
  await makeIndexedDocument(db, admin, {
    title: 'Projects',
    text: 'Project Lantern is named in the price frame of the year.',
  })
})
afterAll(() => database.close())

const runtime = () => makeTestRuntime(database.db)
const asked = async (retrieval: object = {}) =>
  (await ask(runtime(), admin, { question, origin: 'eval', variant: { retrieval } })).answerId

test('two answers to one question show which passages were in one prompt only', async () => {
  const [wide, narrow] = [await asked(), await asked({ k: 1 })]
  const [before, after] = [
    await readPromptPassages(runtime(), admin, wide),
    await readPromptPassages(runtime(), admin, narrow),
  ]
  expect(before?.passages.map(({ place }) => place)).toEqual([1, 2])
  const changes = comparePassages(before?.passages ?? [], after?.passages ?? [])
  expect(changes.map(({ kind }) => kind)).toEqual(['same', 'removed'])
})

test('passages of a document that a reviewer may not read are a number, and leave their place empty', async () => {
  const answerId = await asked()
  const seen = await readPromptPassages(runtime(), reviewer, answerId)
  expect(seen?.withheld).toBe(1)
  expect(seen?.passages.map(({ source }) => source.title)).toEqual(['Projects'])
  expect(JSON.stringify(seen)).not.toContain('13 million')
  const { db } = database
  const member = await makeUser(db, { workspaceId: admin.workspaceId })
  await expect(readPromptPassages(runtime(), member, answerId)).rejects.toMatchObject({ code: 'forbidden' })
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  expect(await readPromptPassages(runtime(), neighbour, answerId)).toBeNull()
})

test('texts of two prompt versions are for admins; reviewers see the numbers', async () => {
  const draft = await createDraft(runtime(), admin, { basedOn: 1, rationale: 'To be shorter.' })
  const versions = { before: 1, after: draft.version, since: new Date(Date.now() + 1000) }
  const { texts } = await comparePrompts(runtime(), admin, versions)
  expect(texts?.before.system).toContain('passage')
  expect(texts?.after).toEqual(texts?.before)
  expect(await comparePrompts(runtime(), reviewer, versions)).toEqual({
    before: 1,
    after: draft.version,
    wasEdited: false,
    texts: null,
  })
  const same = { before: draft.version, after: draft.version }
  expect(await comparePrompts(runtime(), reviewer, { ...same, since: versions.since })).toMatchObject({
    wasEdited: false,
  })
  expect(await comparePrompts(runtime(), reviewer, { ...same, since: new Date(0) })).toMatchObject({ wasEdited: true })
})
