import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { deleteConversation, restoreConversation, undoWindowMs } from '@/db/queries/conversations/delete-conversation'
import { eraseDeletedConversations } from '@/db/queries/conversations/erase-deleted-conversations'
import { deleteShare } from '@/db/queries/conversations/shares/delete-share'
import { findShared } from '@/db/queries/conversations/shares/find-shared'
import { listOwnShares } from '@/db/queries/conversations/shares/list-own-shares'
import { conversationShares } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { withheldSentence } from '../withhold-sources'
import { findOwnShare } from './find-own-share'
import { getSharedConversation } from './get-shared-conversation'
import { shareConversation } from './share-conversation'
import { stopSharing } from './stop-sharing'

let database: TestDatabase
let runtime: Runtime
let owner: Scope
let colleague: Scope
let neighbour: Scope
const openQuestion = 'How many days is annual leave?'
const closedQuestion = 'What is the salary band of level 7?'

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const groupId = await makeGroup(db, workspaceId)
  owner = await makeUser(db, { workspaceId, groupIds: [groupId] })
  colleague = await makeUser(db, { workspaceId })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  runtime = makeTestRuntime(db)
  await makeIndexedDocument(db, owner, { title: 'Leave policy', text: 'Annual leave is 30 days for every employee.' })
  const collectionId = await makeCollection(db, owner, { groupIds: [groupId] })
  const text = 'The salary band of level 7 is 91,000 euros.'
  await makeIndexedDocument(db, owner, { title: 'Salary bands', text, collectionId })
})
afterAll(() => database.close())

async function converse(): Promise<ConversationId> {
  const { answer } = await ask(runtime, owner, { question: openQuestion })
  const conversationId = answer.conversationId as ConversationId
  await ask(runtime, owner, { question: closedQuestion, conversationId })
  return conversationId
}

test('whoever opens a link sees what their own rights allow, and nothing that is its owner’s alone', async () => {
  const conversationId = await converse()
  const { id } = await shareConversation(runtime, owner, { conversationId })
  const whole = await getSharedConversation(runtime, owner, { id })
  expect(whole).toMatchObject({ isOwn: true, answers: [{ question: openQuestion }, { question: closedQuestion }] })
  expect(JSON.stringify(whole)).toContain('91,000')

  const seen = await getSharedConversation(runtime, colleague, { id })
  expect(seen).toMatchObject({ isOwn: false })
  expect(seen?.answers[0]?.text).toContain('30 days')
  expect(seen?.answers[1]?.text).toContain(withheldSentence)
  expect(JSON.stringify(seen)).not.toMatch(/91,000|Salary bands/)
  for (const key of ['usage', 'feedback', 'traceId', 'model', 'versions'])
    expect(seen?.answers[0]).not.toHaveProperty(key)

  expect(await getSharedConversation(runtime, neighbour, { id })).toBeNull()
  expect(await findShared(database.db, neighbour, { id })).toBeNull()
})

test('a link shows what there was when it was made, until it is brought up to date', async () => {
  const { answer } = await ask(runtime, owner, { question: openQuestion })
  const conversationId = answer.conversationId as ConversationId
  const first = await shareConversation(runtime, owner, { conversationId })
  expect(await findOwnShare(runtime, owner, { conversationId })).toMatchObject({ sharable: 1, link: { behind: false } })
  await ask(runtime, owner, { question: 'What is annual leave?', conversationId })
  expect((await getSharedConversation(runtime, colleague, first))?.answers).toHaveLength(1)
  expect(await findOwnShare(runtime, owner, { conversationId })).toMatchObject({ sharable: 2, link: { behind: true } })

  const again = await shareConversation(runtime, owner, { conversationId })
  expect(again).toEqual(first)
  expect((await getSharedConversation(runtime, colleague, first))?.answers).toHaveLength(2)
  expect(await findOwnShare(runtime, owner, { conversationId })).toMatchObject({ link: { behind: false } })
})

test('only its owner shares a conversation, finds its link and ends it', async () => {
  const conversationId = await converse()
  for (const other of [colleague, neighbour])
    await expect(shareConversation(runtime, other, { conversationId })).rejects.toMatchObject({
      code: 'conversation_gone',
    })
  const { id } = await shareConversation(runtime, owner, { conversationId })
  for (const other of [colleague, neighbour]) {
    expect(await listOwnShares(database.db, other, { conversationId })).toEqual([])
    expect(await findOwnShare(runtime, other, { conversationId })).toEqual({ sharable: 0, files: 0, link: null })
    expect(await database.db.transaction((tx) => deleteShare(tx, other, { id }))).toBe(false)
    await expect(stopSharing(runtime, other, { id })).rejects.toMatchObject({ code: 'not_found' })
  }
  expect(await getSharedConversation(runtime, colleague, { id })).not.toBeNull()
  await stopSharing(runtime, owner, { id })
  expect(await getSharedConversation(runtime, colleague, { id })).toBeNull()
  const { id: next } = await shareConversation(runtime, owner, { conversationId })
  expect(next).not.toBe(id)
  const actions = (await listAudit(database.db, owner, { limit: 3 })).map((row) => row.action)
  expect(actions).toEqual(['conversation.shared', 'conversation.unshared', 'conversation.shared'])
})

test('a deleted conversation cannot be opened by its link, works again when it is restored, and takes the link with it', async () => {
  const conversationId = await converse()
  const { id } = await shareConversation(runtime, owner, { conversationId })
  const now = runtime.now()
  await deleteConversation(database.db, owner, { conversationId, now })
  expect(await getSharedConversation(runtime, colleague, { id })).toBeNull()
  expect(await listOwnShares(database.db, owner, { conversationId })).toEqual([])
  await restoreConversation(database.db, owner, { conversationId, now })
  expect(await getSharedConversation(runtime, colleague, { id })).not.toBeNull()
  await deleteConversation(database.db, owner, { conversationId, now })
  await eraseDeletedConversations(database.db, { now: new Date(now.getTime() + undoWindowMs + 1) })
  const left = await database.db.select({ id: conversationShares.id }).from(conversationShares)
  expect(left).not.toContainEqual({ id })
})
