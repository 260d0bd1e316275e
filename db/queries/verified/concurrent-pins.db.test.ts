import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Citation } from '@/lib/domain/answer'
import { newId } from '@/lib/domain/new-id'
import { changeWordings } from './change-wordings'
import { findWording } from './find-wording'
import { pinAnswer } from './pin-answer'
import { reverifyAnswer } from './reverify-answer'
import { unpinAnswer } from './unpin-answer'

/** The embedded database has one session, so only `npm run test:external` lets these acts meet. */
const rounds = 15
const now = new Date('2026-03-10T12:00:00Z')
const wordings = [{ key: 'how long is leave', text: 'How long is leave?' }]
const others = [{ key: 'days of leave', text: 'Days of leave?' }]

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function makePins() {
  const { db } = database
  const reviewer = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'reviewer' })
  const { documentId, revisionId } = await makeIndexedDocument(db, reviewer, { text: 'It is 30 days.' })
  const at = { page: null, charStart: 0, charEnd: 14, quote: 'It is 30 days.' }
  const cited: Citation = { marker: 1, documentId, revisionId, externalId: 'l', title: 'L', ...at }
  const content = { answerId: newId('answer'), text: 'It is 30 days [1].', claims: [], citations: [cited], now }
  const pin = async (replaces: string | null = null): Promise<string> => {
    const made = await pinAnswer(db, reviewer, { ...content, wordings, replaces })
    if (typeof made === 'string') throw new Error(made)
    return made.id
  }
  return { db, reviewer, cited, pin }
}

test('an answer that is unpinned while its wordings are changed leaves none of them behind', async () => {
  const { db, reviewer, pin } = await makePins()
  for (let round = 0; round < rounds; round++) {
    const id = await pin()
    const [changed, unpinned] = await Promise.all([
      changeWordings(db, reviewer, { id, wordings: [...wordings, ...others] }),
      unpinAnswer(db, reviewer, { id }),
    ])
    expect([changed, unpinned]).toEqual([expect.stringMatching(/^(changed|not_found)$/), true])
  }
  expect(await findWording(db, reviewer, { key: 'how long is leave' })).toBeNull()
  await pin()
})

test('an answer that is replaced while a colleague verifies it again is replaced, and neither act breaks off', async () => {
  const { db, reviewer, cited, pin } = await makePins()
  let id = await pin()
  for (let round = 0; round < rounds; round++) {
    const before = [cited]
    const [next] = await Promise.all([pin(id), reverifyAnswer(db, reviewer, { id, before, citations: [cited], now })])
    expect(await findWording(db, reviewer, { key: 'how long is leave' })).toMatchObject({ id: next })
    id = next
  }
})
