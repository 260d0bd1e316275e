import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { answers } from '@/db/schema'
import {
  createTestDatabase,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { AnswerId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import type { Runtime } from '@/lib/runtime/runtime'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { replayAnswer } from './replay-answer'

const leave = `Annual leave is 30 days a year for every employee.

Unused annual leave carries over until 31 March of the next year. Ask your manager before 1 December.

Sick leave needs a certificate from the third day on.`
const question = 'Until when does unused annual leave carry over?'

let database: TestDatabase
let runtime: Runtime
let admin: Scope
let group: GroupId

const replay = (answerId: AnswerId, change = {}, scope = admin) =>
  replayAnswer(runtime, scope, { answerId, change, requestId: 'req_2' })

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  group = await makeGroup(db, workspaceId)
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  runtime = makeTestRuntime(db, {
    chatModels: {
      'test:other': createScriptedModel(() => 'The harbour cat is called Bosun and was born in Rotterdam in 1987 [1].'),
    },
  })
  await makeIndexedDocument(db, admin, { title: 'Leave policy', text: leave })
  await makeIndexedDocument(db, admin, { title: 'Pumps', text: 'The pump runs at 5 bar. Check the valve each week.' })
})

describe('an answer of the local model', () => {
  it('is the same again, byte by byte, although its documents are others by now', async () => {
    const { answer, answerId } = await ask(runtime, admin, { question })
    await makeIndexedDocument(database.db, admin, {
      title: 'New leave policy',
      text: 'Unused annual leave carries over until 30 June of the next year.',
    })
    const found = await replay(answerId)
    expect(found).toMatchObject({ equal: true, madeBy: null, differs: [] })
    expect(found.after.text).toBe(answer.text)
    expect(found.after.citations).toEqual(answer.citations)
  })

  it('of several parts is the same again', async () => {
    const { answer, answerId } = await ask(runtime, admin, {
      question:
        'Until when does unused annual leave carry over, and from which day on does sick leave need a certificate?',
    })
    expect(answer.text).toContain('third day')
    expect(await replay(answerId)).toMatchObject({ equal: true, differs: [] })
  })

  it('that refuses, refuses again', async () => {
    const { answerId } = await ask(runtime, admin, { question: 'Which colour does the fire brigade paint its boats?' })
    expect(await replay(answerId)).toMatchObject({ equal: true, after: { status: 'refused', text: '' } })
  })
})

describe('with one thing changed', () => {
  it('documents of now: they made the difference', async () => {
    const { answerId } = await ask(runtime, admin, { question })
    await makeIndexedDocument(database.db, admin, {
      title: 'Annual leave that is unused: until when does it carry over?',
      text: 'Unused annual leave does carry over until 30 June.',
    })
    const found = await replay(answerId, { passages: 'now' })
    expect(found).toMatchObject({ equal: false, madeBy: 'documents' })
    expect(found.after.text).toContain('30 June')
    expect(found.after.passages).not.toEqual(found.before.passages)
  })

  it('another model: it made the difference, and what it says is checked', async () => {
    const { answerId } = await ask(runtime, admin, { question })
    const found = await replay(answerId, { model: 'test:other' })
    expect(found).toMatchObject({ equal: false, madeBy: 'model' })
    expect(found.after.text).toContain('Bosun')
    expect(found.after.claims.map(({ verdict }) => verdict)).toEqual(['unsupported'])
  })

  it('other settings of retrieval: what they find made the difference, where the documents are what they were', async () => {
    for (const name of ['north', 'south', 'east'])
      await makeIndexedDocument(database.db, admin, {
        title: `Leave ${name}`,
        text: `Annual leave ${name}: ask there.`,
      })
    const { answerId, answer } = await ask(runtime, admin, { question })
    expect(answer.sources.length).toBeGreaterThan(1)
    const found = await replay(answerId, { retrieval: { k: 1 } })
    expect(found.differs).toContain('passages')
    expect(found.differs).not.toContain('documents')
    expect(found.after.passages).toHaveLength(1)
  })

  it('a higher threshold of refusing, and strict mode: the settings made it, over the very same passages', async () => {
    const { answerId } = await ask(runtime, admin, { question })
    const refused = await replay(answerId, { retrieval: { refuseBelow: 2 } })
    expect(refused).toMatchObject({ madeBy: 'settings', after: { status: 'refused' } })
    expect(refused.differs).not.toContain('passages')
    const strict = await replay(answerId, { model: 'test:other', strict: true })
    expect(strict.differs).toEqual(expect.arrayContaining(['model', 'settings']))
    expect(strict.after.text).toBe('')
  })

  it('a prompt or a model that does not exist is an error', async () => {
    const { answerId } = await ask(runtime, admin, { question })
    await expect(replay(answerId, { promptVersion: 999 })).rejects.toMatchObject({ code: 'prompt_version_unknown' })
    await expect(replay(answerId, { model: 'test:none' })).rejects.toMatchObject({ code: 'provider_not_configured' })
  })
})

describe('who may', () => {
  it('reviewers and admins, of answers they may open; it is audited and stores no answer', async () => {
    const { answerId } = await ask(runtime, admin, { question })
    await replay(answerId, { passages: 'now' })
    const [entry] = await listAudit(database.db, admin, { limit: 1 })
    expect(entry).toMatchObject({ action: 'answer.replayed', targetId: answerId, detail: { passages: 'now' } })
    const stored = await database.db.select({ id: answers.id, workspaceId: answers.workspaceId }).from(answers)
    expect(stored.filter(({ workspaceId }) => workspaceId === admin.workspaceId)).toHaveLength(1)
    const member = await makeUser(database.db, { workspaceId: admin.workspaceId })
    await expect(replay(answerId, {}, member)).rejects.toMatchObject({ code: 'forbidden' })
    const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
    await expect(replay(answerId, {}, neighbour)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('not a reviewer who may not read its documents', async () => {
    await makeIndexedDocument(database.db, admin, {
      title: 'Secret',
      text: 'The vault code of the harbour office is 7741.',
      groupIds: [group],
    })
    const { answerId } = await ask(runtime, admin, {
      question: 'What is the vault code of the harbour office?',
      origin: 'eval',
    })
    const reviewer = await makeUser(database.db, { workspaceId: admin.workspaceId, role: 'reviewer' })
    await expect(replay(answerId, {}, reviewer)).rejects.toMatchObject({ code: 'replay_closed' })
  })

  it('nobody, where what it was made from is gone', async () => {
    const { answerId } = await ask(runtime, admin, { question })
    await database.db.update(answers).set({ recipe: null })
    await expect(replay(answerId)).rejects.toMatchObject({ code: 'replay_not_kept' })
  })
})
