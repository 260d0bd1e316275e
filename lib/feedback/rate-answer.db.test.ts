import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { answerDrafts } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace } from '@/db/testing'
import { ask } from '@/lib/answer/testing/ask'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { rateAnswer } from './rate-answer'

const question = 'How many days is annual leave for every employee?'

test('what a reader calls bad leaves the cache, for everyone; what they call good stays', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const [reader, other] = [await makeUser(db, { workspaceId }), await makeUser(db, { workspaceId })]
  await makeIndexedDocument(db, reader, { title: 'Leave', text: 'Annual leave is 30 days for every employee.' })
  const runtime = makeTestRuntime(db)
  const kept = () => db.$count(answerDrafts, eq(answerDrafts.workspaceId, workspaceId))
  const rate = (answerId: Parameters<typeof rateAnswer>[2]['answerId'], rating: 'up' | 'down') =>
    rateAnswer(runtime, other, { answerId, rating, reasons: [], comment: null, correctedAnswer: null })
  await ask(runtime, reader, { question })
  const served = await ask(runtime, other, { question })
  expect(served.answer.cache).toBe('hit')
  await rate(served.answerId, 'up')
  expect(await kept()).toBe(1)
  await rate(served.answerId, 'down')
  expect(await kept()).toBe(0)
})
