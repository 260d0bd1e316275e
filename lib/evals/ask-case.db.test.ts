import { expect, test } from 'vitest'
import { findPinnedAnswer } from '@/db/queries/verified/find-pinned-answer'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace } from '@/db/testing'
import { ask } from '@/lib/answer/testing/ask'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { pinVerified } from '@/lib/answer/verified/pin-verified'
import { askCase } from './ask-case'
import { loadSuite } from './load-suite'

test('a golden case is answered by what is measured, also when a person has verified an answer to its question', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const reviewer = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'reviewer' })
  const text = 'Annual leave is 30 days for every employee. Unused annual leave carries over until 31 March.'
  await makeIndexedDocument(db, reviewer, { title: 'Leave policy', text })
  const runtime = makeTestRuntime(db)
  const question = 'Until when does unused annual leave carry over?'
  const { answerId } = await ask(runtime, reviewer, { question })
  const id = await pinVerified(runtime, reviewer, { answerId, question, variants: [], replaces: null })
  expect((await ask(runtime, reviewer, { question })).answer.model).toBe('verified')

  const [first] = (await loadSuite('golden')).cases
  if (!first) throw new Error('the golden set is empty')
  // Its history holds the pinned question, too: nothing of a case is served from a pin.
  const golden = { ...first, history: [question], question }
  const { signal } = new AbortController()
  const answer = await askCase(runtime, reviewer, { golden, variant: {}, collectionIds: [], signal })
  expect(answer).toMatchObject({ status: 'answered', model: 'local:extractive' })
  expect(answer.verified).toBeUndefined()
  expect(await findPinnedAnswer(db, reviewer, { id })).toMatchObject({ servedCount: 1 })
})
