import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { answers, documents } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeScope,
  makeUser,
  type TestDatabase,
} from '@/db/testing'
import type { ConversationId } from '@/lib/domain/ids'
import { followAnswer } from '../follow-answer'
import { getAnswer } from '../get-answer'
import { getSharedConversation } from '../sharing/get-shared-conversation'
import { shareConversation } from '../sharing/share-conversation'
import { callTools } from '@/lib/models/testing/script-deep-model'
import { deepQuestion, makeDeepWorld } from '../testing/deep-world'

let database: TestDatabase
let world: Awaited<ReturnType<typeof makeDeepWorld>>
beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeDeepWorld(database)
})
afterAll(() => database.close())

describe('what is told of the steps afterwards', () => {
  test('who loses the right to a document that was seen sees no words of the steps', async () => {
    const groupId = await makeGroup(database.db, world.scope.workspaceId)
    const insider = await makeUser(database.db, { workspaceId: world.scope.workspaceId, groupIds: [groupId] })
    const collectionId = await makeCollection(database.db, insider, { groupIds: [groupId] })
    await makeIndexedDocument(database.db, insider, {
      title: 'Orchid project',
      text: 'Orchid is the name of the new office in Graz.',
      collectionId,
    })
    const { answerId, runtime } = await world.askDeeply(
      { rounds: [callTools({ name: 'list_documents', input: { title: 'orchid' } })] },
      deepQuestion,
      insider,
    )
    expect(JSON.stringify((await getAnswer(runtime, insider, answerId)).deep)).toContain('orchid')
    const outsider = makeScope({ ...insider, groupIds: [] })
    const seen = await getAnswer(runtime, outsider, answerId)
    expect(seen.deep?.steps.map(({ asked }) => asked).join('')).toBe('')
    const events = []
    for await (const event of followAnswer(runtime, outsider, answerId, 0)) events.push(event)
    expect(JSON.stringify(events)).not.toMatch(/orchid/i)
  })

  test('readers of a shared link see the answer and no steps', async () => {
    const { answer, runtime } = await world.askDeeply({})
    const conversationId = answer.conversationId as ConversationId
    const { id } = await shareConversation(runtime, world.scope, { conversationId })
    const colleague = await makeUser(database.db, { workspaceId: world.scope.workspaceId })
    const shared = await getSharedConversation(runtime, colleague, { id })
    expect(shared?.answers[0]?.text).toContain('25 days of annual leave')
    expect(Object.keys(shared?.answers[0] ?? {})).not.toContain('deep')
  })

  test('a document that is deleted takes the words of the steps and the headings with it', async () => {
    const { documentId } = await makeIndexedDocument(database.db, world.scope, {
      title: 'Zephyr handbook',
      text: 'The zephyr pump of Graz is serviced in May.',
    })
    const { answerId } = await world.askDeeply(
      {
        plan: '{"questions": ["When is the zephyr pump of Graz serviced?"]}',
        report: '## Zephyr handbook\n\nThe zephyr pump of Graz is serviced in May [1].',
      },
      'What is known of the pump of Graz?',
    )
    const before = await database.db.select().from(answers).where(eq(answers.id, answerId))
    expect(JSON.stringify(before[0]?.deep)).toContain('zephyr')
    expect(before[0]?.text).toContain('## Zephyr handbook')
    const documentIds = sql`select ${documents.id} from ${documents} where ${documents.id} = ${documentId}`
    await database.db.transaction((tx) => deleteDocumentRows(tx, world.scope, { documentIds }))
    const [row] = await database.db.select().from(answers).where(eq(answers.id, answerId))
    expect(JSON.stringify({ deep: row?.deep, text: row?.text, claims: row?.claims })).not.toMatch(/zephyr/i)
    expect(row?.deep?.steps.length).toBeGreaterThan(0)
  })
})
