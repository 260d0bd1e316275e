import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { countDisputes } from '@/db/queries/disputes/count-disputes'
import { getDisputeScan } from '@/db/queries/disputes/get-dispute-scan'
import { listDisputes } from '@/db/queries/disputes/list-disputes'
import { listOwnNotices } from '@/db/queries/notices/list-own-notices'
import { markOwnNoticesSeen } from '@/db/queries/notices/mark-own-notices-seen'
import { documentDisputes, documents } from '@/db/schema'
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
import type { DisputeView } from '@/lib/domain/document-dispute'
import type { DocumentId } from '@/lib/domain/ids'
import { listDisputes as listOfAnswer } from '@/lib/domain/list-disputes'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { compareDocuments } from './compare-documents'
import { judgeDispute } from './judge-dispute'
import { queueComparisons } from './queue-comparisons'

const policy = 'Leave is planned early.\n\nUp to five days of unused leave may be carried over into the next year.'
const guide = 'Unused days: you may carry over up to eight days into the next year.'
const question = 'How many days of unused leave may be carried over?'

let database: TestDatabase
let runtime: Runtime
const queued: string[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  const made = makeTestRuntime(database.db)
  runtime = {
    ...made,
    jobs: {
      enqueue: async (name, payload) =>
        void (name === 'compare-documents' && 'workspaceId' in payload && queued.push(payload.workspaceId)),
    },
  }
})
/** A scan of a few milliseconds has its rest behind it. */
const later = { now: () => new Date(Date.now() + 60_000) }
afterAll(() => database.close())

const compare = (scope: Scope) => compareDocuments(runtime, scope, { signal: AbortSignal.timeout(60_000) })
const today = (): string => utcDay(runtime.now())
const list = (scope: Scope, view: DisputeView = 'open') =>
  listDisputes(database.db, scope, { today: today(), view, limit: 50 })
const own = (documentId: DocumentId, scope: Scope) =>
  database.db.update(documents).set({ ownerId: scope.userId }).where(eq(documents.id, documentId))
const remove = (scope: Scope, documentId: DocumentId) =>
  database.db.transaction((tx) =>
    deleteDocumentRows(tx, scope, {
      documentIds: sql`select ${documents.id} from ${documents} where ${documents.id} = ${documentId}`,
    }),
  )

async function makeCompany() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const groupId = await makeGroup(db, workspaceId)
  const insider = await makeUser(db, { workspaceId, groupIds: [groupId] })
  const closed = await makeCollection(db, admin, { groupIds: [groupId] })
  const open = await makeIndexedDocument(db, admin, { title: 'Leave Policy 2025', text: policy })
  const narrow = await makeIndexedDocument(db, admin, { title: 'Staff guide', text: guide, collectionId: closed })
  return { admin, insider, outsider: makeScope({ ...insider, groupIds: [] }), open, narrow }
}

test('two documents that contradict each other are listed for admins and for the owner of either, with both sides', async () => {
  const { admin, insider, open } = await makeCompany()
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await compare(admin)
  const [found] = await list(admin)
  expect(found).toMatchObject({ status: 'open', isOwn: false, dismissed: null })
  expect(found?.sides.map(({ title, quote }) => [title, quote]).toSorted()).toEqual([
    ['Leave Policy 2025', 'Up to five days of unused leave may be carried over into the next year.'],
    ['Staff guide', guide],
  ])
  expect(await countDisputes(database.db, admin, { today: today(), documentId: open.documentId })).toEqual({
    open: 1,
    editions: 0,
    dismissed: 0,
  })
  expect(await getDisputeScan(database.db, admin)).toMatchObject({ documents: 2, leftOut: 0 })
  expect(await list(neighbour)).toEqual([])
  expect(await getDisputeScan(database.db, neighbour)).toBeNull()

  expect(await list(insider)).toEqual([])
  await own(open.documentId, insider)
  expect(await list(insider)).toMatchObject([{ isOwn: true }])
})

test('who may not read one of the two documents hears nothing of it, owner or not', async () => {
  const { admin, outsider, open } = await makeCompany()
  await own(open.documentId, outsider)
  await compare(admin)
  expect(await list(outsider)).toEqual([])
  const reviewer = makeScope({ ...outsider, role: 'reviewer', groupIds: [] })
  expect(await list(reviewer)).toEqual([])
  const [dispute] = await list(admin)
  const input = { id: dispute?.id ?? '', status: 'dismissed' } as const
  await expect(judgeDispute(runtime, outsider, input)).rejects.toMatchObject({ code: 'not_found' })
})

test('an owner dismisses one: it leaves the list and the answers, also after the next comparison, and comes back on demand', async () => {
  const { admin, insider, open } = await makeCompany()
  await compare(admin)
  const [dispute] = await list(admin)
  const id = dispute?.id ?? ''
  const reviewer = makeScope({ ...insider, role: 'reviewer', groupIds: [...insider.groupIds] })
  await expect(judgeDispute(runtime, reviewer, { id, status: 'dismissed' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await own(open.documentId, insider)
  const before = await ask(runtime, insider, { question })
  expect(listOfAnswer(before.answer.claims, before.answer.citations, before.answer.sources)).toHaveLength(1)

  expect(await judgeDispute(runtime, insider, { id, status: 'dismissed' })).toEqual({ changed: true })
  expect(await judgeDispute(runtime, insider, { id, status: 'dismissed' })).toEqual({ changed: false })
  await compare(admin)
  expect(await list(admin)).toEqual([])
  expect(await list(insider, 'dismissed')).toMatchObject([{ id, dismissed: { by: 'Test Person' } }])
  const { answer } = await ask(runtime, insider, { question })
  expect(answer.text).toContain('five days')
  expect(answer.claims.some((claim) => claim.disputedBy)).toBe(false)

  await judgeDispute(runtime, insider, { id, status: 'open' })
  expect(await list(insider)).toMatchObject([{ id, dismissed: null }])
})

test('what was deleted or has expired is in no list, and a comparison follows only what changed', async () => {
  const { admin, open, narrow } = await makeCompany()
  queued.length = 0
  await queueComparisons({ ...runtime, ...later })
  expect(queued).toContain(admin.workspaceId)
  await compare(admin)
  queued.length = 0
  await queueComparisons({ ...runtime, ...later })
  expect(queued).not.toContain(admin.workspaceId)

  await database.db.update(documents).set({ expiresAt: today() }).where(eq(documents.id, open.documentId))
  expect(await list(admin)).toEqual([])
  await queueComparisons({ ...runtime, ...later })
  expect(queued).toContain(admin.workspaceId)
  await database.db.update(documents).set({ expiresAt: null }).where(eq(documents.id, open.documentId))
  expect(await list(admin)).toHaveLength(1)

  await remove(admin, narrow.documentId)
  const ofWorkspace = eq(documentDisputes.workspaceId, admin.workspaceId)
  expect(await database.db.select().from(documentDisputes).where(ofWorkspace)).toEqual([])
})

test('the owner is told in the notices until they have looked, and nobody else is', async () => {
  const { admin, insider, outsider, open } = await makeCompany()
  await own(open.documentId, insider)
  await compare(admin)
  const noticesOf = async (scope: Scope) =>
    (await listOwnNotices(database.db, scope, { today: today() })).disputes.map(({ title, count, isNew }) => [
      title,
      count,
      isNew,
    ])
  expect(await noticesOf(insider)).toEqual([['Leave Policy 2025', 1, true]])
  expect(await noticesOf(outsider)).toEqual([])
  expect(await noticesOf(admin)).toEqual([])
  await markOwnNoticesSeen(database.db, insider, { now: new Date(Date.now() + 1000) })
  expect(await noticesOf(insider)).toEqual([['Leave Policy 2025', 1, false]])
})
