import { expect, test } from 'vitest'
import { blocks } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
} from '@/db/testing'
import { suggestQuestions } from './suggest-questions'
import { makeTestRuntime } from './testing/make-test-runtime'

test('questions come from the reader’s own documents, one each, and never from a neighbour’s', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const groupId = await makeGroup(db, workspaceId)
  const insider = await makeUser(db, { workspaceId, groupIds: [groupId] })
  const outsider = await makeUser(db, { workspaceId })
  const add = async (heading: string, text: string, collectionId: Awaited<ReturnType<typeof makeCollection>>) => {
    const { revisionId, documentId } = await makeIndexedDocument(db, insider, {
      title: heading,
      text: `${heading}\n\n${text}`,
      collectionId,
    })
    await db.insert(blocks).values({
      workspaceId,
      revisionId,
      ordinal: 99,
      kind: 'heading',
      charStart: 0,
      charEnd: heading.length,
      headingPath: [heading],
    })
    return documentId
  }
  const open = await add(
    'How do I request leave?',
    'Open the portal to request leave.',
    await makeCollection(db, insider),
  )
  const closed = await makeCollection(db, insider, { groupIds: [groupId] })
  const secret = await add('Who gets a salary bonus?', 'Level 7 gets a salary bonus.', closed)

  const runtime = makeTestRuntime(db)
  const suggest = async (scope: typeof insider) =>
    (await suggestQuestions(runtime, scope, { collectionIds: [], limit: 4, requestId: 'r' }))
      .map((one) => one.documentId)
      .sort()
  expect(await suggest(insider)).toEqual([open, secret].sort())
  expect(await suggest(outsider)).toEqual([open])
  expect(await suggest(await makeUser(db, { workspaceId: await makeWorkspace(db) }))).toEqual([])
})
