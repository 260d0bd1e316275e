import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { readCanaryAnswers } from '@/db/queries/prompts/read-canary-answers'
import { answers, documentRevisions, documents } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeScope,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { verifiedModel } from '@/lib/domain/verified-answer'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { exportAnswer } from '../export/export-answer'
import { getAnswer } from '../get-answer'
import { replayAnswer } from '../replay/replay-answer'
import { ask, streamedText } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { replaceRevision } from '../testing/replace-revision'
import { listVerified } from './list-verified'
import { pinVerified } from './pin-verified'
import { preparePin } from './prepare-pin'
import { reverifyVerified } from './reverify-verified'
import { rewordVerified } from './reword-verified'
import { unpinVerified } from './unpin-verified'

const leave = `Annual leave is 30 days for every employee.

Unused annual leave carries over until 31 March of the next year.`
const question = 'Until when does unused annual leave carry over?'
const variant = 'When do I lose my leave?'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

/** A workspace with a document for one group, a reviewer in it, and the answer that they pinned. */
async function pinned() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const groupId = await makeGroup(db, workspaceId)
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer', name: 'Ada Blum', groupIds: [groupId] })
  const reader = await makeUser(db, { workspaceId, name: 'Mira Holm', groupIds: [groupId] })
  const collectionId = await makeCollection(db, reviewer, { groupIds: [groupId] })
  const { documentId } = await makeIndexedDocument(db, reviewer, { title: 'Leave policy', text: leave, collectionId })
  const text = 'Unused annual leave carries over until 31 March of the next year.'
  const fact = { value: '31 March', unit: '', sentences: [{ text, passages: [1] }], condition: null, asOf: null }
  const writer = createScriptedModel(() => JSON.stringify(fact))
  const runtime = makeTestRuntime(db, { chatModels: { 'test:writer': writer } })
  const { answer, answerId } = await ask(runtime, reviewer, { question })
  const variants = [variant]
  const id = await pinVerified(runtime, reviewer, { answerId, question, variants, replaces: null })
  const change = (text: string) => replaceRevision(db, reviewer, { documentId, text })
  return { db, runtime, writer, reviewer, reader, collectionId, documentId, answer, answerId, id, change }
}

const isVerified = async (asking: ReturnType<typeof ask>): Promise<boolean> =>
  (await asking).answer.model === verifiedModel

test('a verified answer is served in the stream of every answer: whole, without a model or a cost, with its footnotes and its mark', async () => {
  const { db, runtime, writer, reader, reviewer, answer, id } = await pinned()
  const served = await ask(runtime, reader, { question: 'when do I lose  my leave', modelId: 'test:writer' })
  const order = served.events.map((event) => event.type).filter((type, index, all) => type !== all[index - 1])
  expect(order).toEqual(['status', 'sources', 'text-delta', 'verdict', 'citations', 'done'])
  expect(streamedText(served.events)).toBe(answer.text)
  expect(served.answer).toMatchObject({
    status: 'answered',
    text: answer.text,
    claims: answer.claims,
    citations: answer.citations,
    model: 'verified',
    fallback: null,
    usage: { inputTokens: 0, outputTokens: 0, costMicroUsd: 0 },
    verified: { by: 'Ada Blum' },
    question: 'when do I lose my leave',
  })
  const [citation] = served.answer.citations
  const [source] = served.answer.sources
  expect(source?.text.slice((citation?.charStart ?? 0) - source.charStart)).toContain(citation?.quote)
  expect(writer.calls).toHaveLength(0)
  expect(await getAnswer(runtime, reader, served.answerId)).toMatchObject(served.answer)
  const [row] = await db.select().from(answers).where(eq(answers.id, served.answerId))
  expect(row?.verified).toMatchObject({ id, userId: reviewer.userId })
  expect(await listVerified(runtime, reviewer)).toMatchObject([{ id, servedCount: 1, state: 'current' }])
  const origin = 'https://footnote.example.com'
  const exported = await exportAnswer(runtime, reader, { answerId: served.answerId, format: 'md', origin })
  expect(new TextDecoder().decode(exported.bytes)).toMatch(/Verified by Ada Blum on \d+ \w+ \d{4}\./)
  // Without its source it is another answer, which nobody verified.
  const outsider = makeScope({ ...reader, groupIds: [] })
  expect((await getAnswer(runtime, outsider, served.answerId)).verified).toBeUndefined()
  // Near is not the same: it is answered in the usual way.
  const near = await ask(runtime, reader, { question: 'When do I not lose my leave?' })
  expect(near.answer.model).not.toBe('verified')
  expect(near.answer.verified).toBeUndefined()
})

test('in a conversation the question is matched as it stands alone', async () => {
  const { runtime, reviewer, reader, answerId } = await pinned()
  const standalone = 'How many days of sick leave do employees in Graz have?'
  await pinVerified(runtime, reviewer, { answerId, question: standalone, variants: [], replaces: null })
  const first = await ask(runtime, reader, { question: 'How many days of annual leave do employees in Graz have?' })
  expect(first.answer.model).not.toBe('verified')
  const conversationId = first.answer.conversationId as ConversationId
  const next = await ask(runtime, reader, { question: 'What about sick leave?', conversationId })
  expect(next.answer).toMatchObject({ model: 'verified', question: 'What about sick leave?' })
})

test('who may not open a source, or asks another collection, is answered in the usual way without a hint', async () => {
  const { db, runtime, reader, reviewer, collectionId } = await pinned()
  const outsider = makeScope({ ...reader, groupIds: [] })
  const { answer, events } = await ask(runtime, outsider, { question })
  expect(answer.status).toBe('refused')
  expect(JSON.stringify(events)).not.toMatch(/verified|31 March|Ada Blum/)
  const other = await makeCollection(db, reviewer)
  expect(await isVerified(ask(runtime, reader, { question, collectionIds: [other] }))).toBe(false)
  expect(await isVerified(ask(runtime, reader, { question, collectionIds: [other, collectionId] }))).toBe(true)
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  expect(await isVerified(ask(runtime, neighbour, { question }))).toBe(false)
})

test('one source of two that is closed is enough', async () => {
  const { db, runtime, reader, reviewer, answer, answerId, id } = await pinned()
  const groupId = await makeGroup(db, reviewer.workspaceId)
  const second = await makeIndexedDocument(db, reviewer, { text: 'Ask before May.', groupIds: [groupId] })
  const { documentId, revisionId } = second
  const more = { marker: 2, documentId, revisionId, externalId: 'x', title: 'X', page: null, charStart: 0, charEnd: 15 }
  const citations = [...answer.citations, { ...more, quote: 'Ask before May.' }]
  await db.update(answers).set({ citations }).where(eq(answers.id, answerId))
  const both = makeScope({ ...reader, groupIds: [...reader.groupIds, groupId] })
  const pinner = makeScope({ ...reviewer, groupIds: [...reviewer.groupIds, groupId] })
  await pinVerified(runtime, pinner, { answerId, question, variants: [], replaces: id })
  expect(await isVerified(ask(runtime, both, { question }))).toBe(true)
  expect(await isVerified(ask(runtime, reader, { question }))).toBe(false)
  // The list names nothing of it to a reviewer who may not open both, who can unpin it and nothing else.
  const [item] = await listVerified(runtime, reviewer)
  expect(item).toMatchObject({ isOpen: false, text: null, state: 'current' })
  expect(item?.sources.map((source) => source.title)).toContain(null)
  const pin = item?.id ?? ''
  await expect(rewordVerified(runtime, reviewer, { id: pin, question: 'Q?', variants: [] })).rejects.toThrow('not open')
  await expect(reverifyVerified(runtime, reviewer, { id: pin })).rejects.toThrow('not open')
  await unpinVerified(runtime, reviewer, { id: pin })
  expect(await listVerified(runtime, reviewer)).toEqual([])
})

test('a new revision ends it; verified again it is served from there, if each quote still stands word for word', async () => {
  const { db, runtime, reader, reviewer, id, change } = await pinned()
  const next = `A new chapter.\n\n${leave}`
  const revisionId = await change(next)
  expect(await isVerified(ask(runtime, reader, { question }))).toBe(false)
  expect(await listVerified(runtime, reviewer)).toMatchObject([
    { id, state: 'changed', sources: [{ state: 'changed', pinned: { number: 1 }, active: { number: 2 } }] },
  ])
  await reverifyVerified(runtime, reviewer, { id })
  const { answer } = await ask(runtime, reader, { question })
  expect(answer.model).toBe('verified')
  for (const { charStart, charEnd, quote, ...citation } of answer.citations) {
    expect(citation.revisionId).toBe(revisionId)
    expect(next.slice(charStart, charEnd)).toBe(quote)
  }
  expect((await listAudit(db, reviewer, { limit: 1 }))[0]).toMatchObject({ action: 'answer.reverified' })
})

test('what a new revision no longer says cannot be verified again', async () => {
  const { runtime, reader, reviewer, id, change } = await pinned()
  await change(leave.replace('31 March', '31 May'))
  await expect(reverifyVerified(runtime, reviewer, { id })).rejects.toMatchObject({
    code: 'conflict',
    detail: expect.stringContaining('footnote 1') as string,
  })
  const { answer, answerId } = await ask(runtime, reviewer, { question })
  expect(answer.text).toContain('31 May')
  // The dialog offers the wordings of the one that no longer holds, whose place the new answer takes.
  const draft = await preparePin(runtime, reviewer, { answerId })
  expect(draft).toMatchObject({ question, variants: [variant], existing: { id, by: 'Ada Blum' } })
  await expect(
    pinVerified(runtime, reviewer, { answerId, question, variants: [], replaces: null }),
  ).rejects.toMatchObject({ code: 'conflict' })
  await pinVerified(runtime, reviewer, { answerId, ...draft, replaces: id })
  expect((await ask(runtime, reader, { question: variant })).answer).toMatchObject({ model: 'verified' })
  expect(await listVerified(runtime, reviewer)).toHaveLength(1)
})

test('a source that has expired ends it, and moving the day brings it back', async () => {
  const { db, runtime, reader, reviewer, documentId, answerId } = await pinned()
  const expire = (expiresAt: string) => db.update(documents).set({ expiresAt }).where(eq(documents.id, documentId))
  await expire('2020-01-01')
  const { answer } = await ask(runtime, reader, { question })
  expect(answer).toMatchObject({ status: 'refused' })
  expect(JSON.stringify(answer)).not.toContain('31 March')
  expect(await listVerified(runtime, reviewer)).toMatchObject([
    { state: 'expired', isOpen: true, sources: [{ state: 'expired', expiresAt: '2020-01-01' }] },
  ])
  await expect(preparePin(runtime, reviewer, { answerId })).rejects.toThrow('has expired')
  await expire('2199-01-01')
  expect(await isVerified(ask(runtime, reader, { question }))).toBe(true)
})

test('a text that no longer says the quote under the same revision is not served', async () => {
  const { db, runtime, reader, answer } = await pinned()
  const revisionId = answer.citations[0]?.revisionId ?? ''
  await db
    .update(documentRevisions)
    .set({ text: leave.replace('31 March', '31 Mayyy') })
    .where(eq(documentRevisions.id, revisionId as never))
  expect(await isVerified(ask(runtime, reader, { question }))).toBe(false)
})

test('eval runs are answered by the product itself, and canaries do not count what no prompt wrote', async () => {
  const { db, runtime, writer, reader } = await pinned()
  const modelId = 'test:writer'
  const run = await ask(runtime, reader, { question, modelId, origin: 'eval' })
  expect(run.answer.model).not.toBe('verified')
  expect(writer.calls).toHaveLength(1)
  const served = await ask(runtime, reader, { question, modelId })
  const written = await ask(runtime, reader, { question: 'How long is annual leave?', modelId })
  expect(served.answer.model).toBe('verified')
  const versions = [served.answer.promptVersion, written.answer.promptVersion]
  expect(await readCanaryAnswers(db, reader, { versions })).toHaveLength(1)
})

test('a replay of a served answer says that there is none, and one of a written answer is never served', async () => {
  const { runtime, writer, reviewer, reader, answerId } = await pinned()
  const before = await replayAnswer(runtime, reviewer, { answerId, change: {}, requestId: 'req_2' })
  expect(before.after).toMatchObject({ model: 'local:extractive' })
  const other = { answerId, change: { model: 'test:writer' }, requestId: 'req_3' }
  expect((await replayAnswer(runtime, reviewer, other)).after.model).not.toBe('verified')
  expect(writer.calls).toHaveLength(1)
  const asReviewer = makeScope({ ...reader, role: 'reviewer', groupIds: [...reader.groupIds] })
  const served = await ask(runtime, reader, { question })
  await expect(
    replayAnswer(runtime, asReviewer, { answerId: served.answerId, change: {}, requestId: 'req_4' }),
  ).rejects.toMatchObject({ code: 'replay_not_kept' })
})

test('asking the same again in the place of a verified answer gives a written one; another question is matched anew', async () => {
  const { runtime, reader } = await pinned()
  const served = await ask(runtime, reader, { question })
  expect(served.answer.model).toBe('verified')
  const again = await ask(runtime, reader, { question, replaces: served.answerId })
  expect(again.answer.model).toBe('local:extractive')
  const edited = await ask(runtime, reader, { question: variant, replaces: served.answerId })
  expect(edited.answer.model).toBe('verified')
})

test('only reviewers pin, only answers whose every sentence has a source, with at most ten variants', async () => {
  const { db, runtime, reviewer, reader, answerId, answer } = await pinned()
  const pin = (scope: Scope, id: AnswerId, variants: string[] = []) =>
    pinVerified(runtime, scope, { answerId: id, question: 'Another?', variants, replaces: null })
  const own = await ask(runtime, reader, { question: 'How long is annual leave?' })
  await expect(pin(reader, own.answerId)).rejects.toMatchObject({ code: 'forbidden' })
  for (const act of [listVerified(runtime, reader), preparePin(runtime, reader, { answerId: own.answerId })])
    await expect(act).rejects.toMatchObject({ code: 'forbidden' })
  for (const act of [unpinVerified, reverifyVerified])
    await expect(act(runtime, reader, { id: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
  // An unrated answer of someone else is not for reviewers to see.
  await expect(pin(reviewer, own.answerId)).rejects.toMatchObject({ code: 'not_found' })
  const eleven = Array.from({ length: 11 }, (_, index) => `Variant ${index}?`)
  await expect(pin(reviewer, answerId, eleven)).rejects.toMatchObject({ code: 'invalid_request' })
  const served = await ask(runtime, reviewer, { question })
  await expect(pin(reviewer, served.answerId)).rejects.toThrow('verified answer already')
  const refused = await ask(runtime, reviewer, { question: 'Who won the rowing cup?' })
  await expect(pin(reviewer, refused.answerId)).rejects.toThrow('whole answer')
  const claims = answer.claims.map((claim) => ({ ...claim, verdict: 'unsupported' as const, citations: [] }))
  await db.update(answers).set({ claims }).where(eq(answers.id, answerId))
  await expect(pin(reviewer, answerId)).rejects.toThrow('no source that carries it')
})

test('an answer whose source has changed since, or is closed to the reviewer, is not pinned', async () => {
  const { db, runtime, reviewer, answerId, documentId, change } = await pinned()
  const pin = (scope: Scope) =>
    pinVerified(runtime, scope, { answerId, question: 'Another?', variants: [], replaces: null })
  await expect(pin(makeScope({ ...reviewer, groupIds: [] }))).rejects.toThrow('not open to you')
  await change(leave)
  await expect(pin(reviewer)).rejects.toThrow('has changed')
  await db.delete(documents).where(eq(documents.id, documentId))
  await expect(pin(reviewer)).rejects.toThrow('was deleted')
})

test('wordings are changed, and one is not given to two answers', async () => {
  const { runtime, reader, reviewer, answerId, id } = await pinned()
  await pinVerified(runtime, reviewer, { answerId, question: 'Another?', variants: [], replaces: null })
  await expect(rewordVerified(runtime, reviewer, { id, question, variants: ['another'] })).rejects.toMatchObject({
    code: 'conflict',
  })
  await rewordVerified(runtime, reviewer, { id, question: 'Is leave lost?', variants: ['Does leave lapse?'] })
  expect(await isVerified(ask(runtime, reader, { question: 'does leave lapse' }))).toBe(true)
  expect(await isVerified(ask(runtime, reader, { question }))).toBe(false)
  await expect(rewordVerified(runtime, reader, { id, question, variants: [] })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
