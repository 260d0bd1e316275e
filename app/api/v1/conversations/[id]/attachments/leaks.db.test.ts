import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAnswersFromDocument } from '@/db/queries/answers/list-answers-from-document'
import { summariseAttachments } from '@/db/queries/attachments/summarise-attachments'
import { findCollectionIds } from '@/db/queries/collections/find-collection-ids'
import { listAskableCollections } from '@/db/queries/collections/list-askable-collections'
import { listCollections } from '@/db/queries/collections/list-collections'
import { fingerprintDocuments } from '@/db/queries/disputes/fingerprint-documents'
import { listComparedDocuments } from '@/db/queries/disputes/list-compared-documents'
import { getDocument } from '@/db/queries/documents/get-document'
import { getRevisionFile } from '@/db/queries/documents/get-revision-file'
import { getRevisionText } from '@/db/queries/documents/get-revision-text'
import { ingestionProgress } from '@/db/queries/documents/ingestion-progress'
import { findDocuments, listDocuments } from '@/db/queries/documents/list-documents'
import { listFacets } from '@/db/queries/documents/list-facets'
import { listFolders } from '@/db/queries/documents/list-folders'
import { countUnreadyDocuments } from '@/db/queries/evals/count-unready-documents'
import { readDocumentState } from '@/db/queries/evals/read-document-state'
import { listTrainingAnswers } from '@/db/queries/exports/list-training-answers'
import { listFeedback } from '@/db/queries/feedback/list-feedback'
import { saveFeedback } from '@/db/queries/feedback/save-feedback'
import { countScans } from '@/db/queries/glossary/count-scans'
import { listDocumentsToMine } from '@/db/queries/glossary/list-documents-to-mine'
import { listTerms } from '@/db/queries/glossary/list-terms'
import { listInWork } from '@/db/queries/ingestion/list-in-work'
import { summariseIngestion } from '@/db/queries/ingestion/summarise-ingestion'
import { listAnswersToJudge } from '@/db/queries/judge/list-answers-to-judge'
import { listDocumentsToAsk } from '@/db/queries/proposals/list-documents-to-ask'
import { readRevisionSlices } from '@/db/queries/read-revision-slices'
import { summariseWorkspace } from '@/db/queries/summarise-workspace'
import { listAskedQuestions } from '@/db/queries/topics/list-asked-questions'
import { weighWorkspace } from '@/db/queries/workspace-deletion/weigh-workspace'
import { createTestDatabase, type TestDatabase } from '@/db/testing'
import { checkText } from '@/lib/answer/check-text/check-text'
import { suggestQuestions } from '@/lib/answer/suggest-questions'
import { ask } from '@/lib/answer/testing/ask'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { Scope } from '@/lib/domain/scope'
import { makeGoldenCase } from '@/lib/evals/golden/make-golden-case'
import { openAttached } from '@/lib/ingest/attachments/open-attached'
import { mineGlossary } from '@/lib/ingest/glossary/mine-glossary'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import { contract, secret } from './testing/make-office'
import { makeSecretFile, onlyInside, question, type SecretFile } from './testing/make-secret-file'

const today = '2026-03-02'
const gone = { code: 'not_found' }

let database: TestDatabase
let office: SecretFile
beforeAll(async () => {
  database = await createTestDatabase()
  office = await makeSecretFile(database.db)
})
afterAll(async () => {
  await office.close()
  await database.close()
})

/** Whatever a stranger reads, as text; what is refused is read as nothing. */
async function readAs(read: (scope: Scope) => Promise<unknown>): Promise<void> {
  for (const [who, scope] of office.strangers) {
    const seen = await read(scope).catch((error: { code?: string }) => ({ refused: error.code }))
    const text = JSON.stringify(seen)
    expect(text, who).not.toContain(secret)
    expect(text, who).not.toContain('47 days')
    expect(text, who).not.toContain(office.documentId)
  }
}

const search = (scope: Scope, rest = {}) =>
  retrievePassages(office.runtime, scope, { query: `notice period ${secret}`, k: 10, requestId: 'req_1', ...rest })

test('its owner finds it in its conversation: what the others do not see is there', async () => {
  const { documentId, conversationId } = office
  const inside = scopeInConversation(office.owner, conversationId)
  expect(JSON.stringify(await search(inside))).toContain(secret)
  expect((await getDocument(database.db, inside, { documentId })).id).toBe(documentId)
})

test('no search finds it: by words, by vectors, in its collection, by its id, by an answer or by a check of a text', async () => {
  const { runtime, documentId, conversationId, elsewhere, strangers } = office
  const inside = scopeInConversation(office.owner, conversationId)
  const { collectionId } = await getDocument(database.db, inside, { documentId })
  await readAs(search)
  await readAs((scope) => search(scope, { mode: 'keyword' }))
  await readAs((scope) => search(scope, { mode: 'vector' }))
  await readAs((scope) => search(scope, { collectionIds: [collectionId] }))
  for (const filters of [{ documentIds: [documentId] }, { mediaTypes: ['text/markdown'] }])
    expect(
      (await Promise.all(strangers.map(([, scope]) => search(scope, { filters })))).map((one) => one.passages),
    ).toEqual(strangers.map(() => []))
  for (const [who, scope] of strangers) {
    const place = scope.conversationId === elsewhere ? { conversationId: elsewhere } : {}
    for (const input of [
      { question },
      { question, documentIds: [documentId] },
      { question: 'What does the attachment say?' },
    ]) {
      const { answer } = await ask(runtime, scope, { ...input, ...place })
      expect(JSON.stringify({ ...answer, question: '', filters: [] }), who).not.toContain('47 days')
      expect(answer.sources, who).toEqual(expect.not.arrayContaining([expect.objectContaining({ documentId })]))
    }
  }
  await readAs(async (scope) => {
    const events = []
    const input = { text: 'The notice period of the contract is 48 days.', collectionIds: [], requestId: 'req_1' }
    for await (const event of checkText(runtime, scope, { ...input, signal: new AbortController().signal }))
      events.push(event)
    return events
  })
})

test('no list, count, facet, folder, suggestion or viewer shows it', async () => {
  const { documentId, revisionId, conversationId, strangers } = office
  const { db } = database
  const reads: ((scope: Scope) => Promise<unknown>)[] = [
    (scope) => listCollections(db, scope),
    (scope) => listAskableCollections(db, scope, { today }),
    (scope) => findCollectionIds(db, scope, { names: ['Your attached files'] }).then((ids) => [...ids]),
    (scope) => listDocuments(db, scope, { limit: 50, sort: 'title' }),
    (scope) => listDocuments(db, scope, { limit: 50, sort: 'title', createdBy: office.owner.userId }),
    (scope) => findDocuments(db, scope, { ids: [documentId] }),
    (scope) => listFacets(db, scope, {}),
    (scope) => listFolders(db, scope, {}),
    (scope) => ingestionProgress(db, scope, {}),
    (scope) => listInWork(db, scope),
    (scope) => getRevisionText(db, scope, { documentId, revisionId }),
    (scope) => getRevisionFile(db, scope, { documentId, revisionId }),
    (scope) => readRevisionSlices(db, scope, [{ revisionId, charStart: 0, charEnd: 200 }]),
    (scope) => listAnswersFromDocument(db, scope, { documentId }),
    (scope) => suggestQuestions(office.runtime, scope, { collectionIds: [], limit: 4, requestId: 'req_1' }),
  ]
  for (const read of reads) await readAs(read)
  for (const [, scope] of strangers) await expect(getDocument(db, scope, { documentId })).rejects.toMatchObject(gone)
  for (const [who, scope] of strangers) {
    const opened = await openAttached(office.runtime, scope, documentId)
    // Its owner may open it by its id from anywhere, as a footnote does; nobody else.
    expect(opened.conversationId === conversationId && opened.userId === office.owner.userId, who).toBe(
      scope.userId === office.owner.userId,
    )
    if (scope.userId !== office.owner.userId)
      await expect(getDocument(db, opened, { documentId }), who).rejects.toMatchObject(gone)
  }
})

test('nothing counts it as a document of the workspace, and an admin is told how much there is', async () => {
  const { admin, runtime, elsewhere } = office
  const { db } = database
  const now = runtime.now()
  expect((await summariseWorkspace(db, admin, { days: 7, now })).documents).toMatchObject({ indexed: 1, failed: 0 })
  expect(await weighWorkspace(db, admin)).toMatchObject({ collections: 1 })
  expect(await summariseIngestion(db, admin, { now, minutes: 60 })).toMatchObject({
    queued: 0,
    failed: 0,
    failures: [],
  })
  expect(await countUnreadyDocuments(db, admin, { collectionIds: [] })).toBe(0)
  expect(await summariseAttachments(db, admin)).toMatchObject({
    files: 1,
    conversations: 1,
    people: 1,
    bytes: contract.length,
  })
  const [state, fingerprint] = [
    await readDocumentState(db, admin, { today }),
    await fingerprintDocuments(db, admin, { today }),
  ]
  await office.attachAndRead(elsewhere, 'other.md', 'Other words of the owner.')
  expect(await fingerprintDocuments(db, admin, { today })).toBe(fingerprint)
  expect(state).not.toBe('')
})

test('no background work reads it: contradictions, glossary, cases, topics, judges, training data', async () => {
  const { admin, owner, runtime, documentId, answerId } = office
  const { db } = database
  const workspace = { workspaceId: admin.workspaceId }
  const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id)
  expect(ids(await listComparedDocuments(db, workspace, { today }))).not.toContain(documentId)
  expect(ids(await listDocumentsToMine(db, workspace, { limit: 100 }))).not.toContain(documentId)
  await mineGlossary(runtime, workspace, { signal: new AbortController().signal })
  expect(JSON.stringify(await listTerms(db, admin, { limit: 100 }))).not.toContain('quarterly')
  expect(await countScans(db, admin)).toEqual({ total: 1, read: 1 })
  expect(ids(await listDocumentsToAsk(db, admin, { choice: { kind: 'uncovered' }, today, limit: 50 }))).not.toContain(
    documentId,
  )
  const [from, to] = [new Date(0), new Date(Date.now() + 60_000)]
  expect(await listAskedQuestions(db, admin, { from, to, limit: 100 })).not.toContain(onlyInside)
  expect(await listAnswersToJudge(db, admin, { answerIds: [answerId] })).toEqual([])
  const feedback = { rating: 'up', reasons: [], comment: null, correctedAnswer: null } as const
  await saveFeedback(db, owner, { answerId, feedback: { ...feedback, reasons: [] }, now: runtime.now() })
  const [rated] = await listFeedback(db, admin, { status: 'open' })
  if (!rated) throw new Error('it was rated')
  expect(await listTrainingAnswers(db, admin, { from, to })).toEqual([])
  await expect(makeGoldenCase(runtime, admin, { feedbackId: rated.id })).rejects.toMatchObject({ code: 'conflict' })
})
