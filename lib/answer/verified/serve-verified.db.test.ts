import { expect, test } from 'vitest'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace } from '@/db/testing'
import { followAnswer } from '../follow-answer'
import { startAnswer } from '../start-answer'
import { stopAnswer } from '../stop-answer'
import { ask, collect } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { listVerified } from './list-verified'
import { pinVerified } from './pin-verified'

test('a reader who stops before the verified answer is served gets nothing of it, and it does not count as served', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const reviewer = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'reviewer' })
  await makeIndexedDocument(db, reviewer, { text: 'Annual leave is 30 days a year for every employee.' })
  const runtime = makeTestRuntime(db)
  const question = 'How many days is annual leave?'
  const { answerId } = await ask(runtime, reviewer, { question })
  await pinVerified(runtime, reviewer, { answerId, question, variants: [], replaces: null })

  const stopped = await startAnswer(runtime, reviewer, { question, requestId: 'req_2' })
  await stopAnswer(runtime, reviewer, stopped.answerId)
  const events = await collect(followAnswer(runtime, reviewer, stopped.answerId, 0))
  expect(events.at(-1)).toMatchObject({
    type: 'error',
    answer: { status: 'failed', text: '', citations: [], error: { code: 'answer_stopped' } },
  })
  expect(JSON.stringify(events)).not.toContain('verified')
  expect(await listVerified(runtime, reviewer)).toMatchObject([{ servedCount: 0 }])

  await ask(runtime, reviewer, { question })
  expect(await listVerified(runtime, reviewer)).toMatchObject([{ servedCount: 1 }])
})
