import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOwners } from '@/db/queries/documents/find-owners'
import { getDocument } from '@/db/queries/documents/get-document'
import { listDocuments } from '@/db/queries/documents/list-documents'
import { listUpkeepNotices } from '@/db/queries/documents/list-upkeep-notices'
import { listAudit } from '@/db/queries/list-audit'
import { listOwnNotices } from '@/db/queries/notices/list-own-notices'
import { markOwnNoticesSeen } from '@/db/queries/notices/mark-own-notices-seen'
import { documents, memberships, users } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { DocumentId, RevisionId, UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { UpkeepChange, UpkeepFilter } from '@/lib/domain/upkeep'
import { runOperation } from '../operations/run-operation'
import { startOperation } from '../operations/start-operation'
import { ingestDocument } from '../ingest-document'
import { makeRawZip } from '../parse/testing/make-archive'
import { inProcessReader, makeIngestRuntime } from '../testing/make-ingest-runtime'
import { acceptUpload } from './accept-upload'
import { markReviewed } from './mark-reviewed'
import { setUpkeep } from './set-upkeep'

let database: TestDatabase
let admin: Scope
let anna: Scope
let reviewer: Scope
let neighbour: Scope
/** Where the clock of every runtime here stands. */
let now = new Date('2026-03-10T09:00:00Z')
const today = '2026-03-10'

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  anna = await makeUser(db, { workspaceId, name: 'Anna Berg' })
  reviewer = await makeUser(db, { workspaceId, role: 'reviewer' })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
})
afterAll(() => database.close())

const makeTools = () => makeIngestRuntime(database.db, { now: () => now })
type Tools = Awaited<ReturnType<typeof makeTools>>
const make = async (input: object = {}): Promise<DocumentId> =>
  (await makeIndexedDocument(database.db, admin, { text: 'Heron wages.', ...input })).documentId
const set = ({ runtime }: Tools, documentId: DocumentId, change: UpkeepChange, scope = admin) =>
  setUpkeep(runtime, scope, documentId, change)
const read = (documentId: DocumentId) => getDocument(database.db, admin, { documentId })
const listed = async (is: UpkeepFilter, scope = admin): Promise<DocumentId[]> => {
  const params = { limit: 100, sort: 'updated', upkeep: { is, today } } as const
  return (await listDocuments(database.db, scope, params)).items.map(({ id }) => id)
}
const acts = async (documentId: DocumentId) =>
  (await listAudit(database.db, admin, { limit: 200 }))
    .filter(({ targetId }) => targetId === documentId)
    .map(({ action, detail }) => [action, detail])
    .toReversed()

test('an admin sets owner and days, each act is written down, and doing it again changes nothing', async () => {
  await using tools = await makeTools()
  const documentId = await make()
  const change = { ownerId: anna.userId, reviewAt: '2026-09-06', expiresAt: '2027-01-01' }
  expect(await set(tools, documentId, change)).toBe(true)
  expect(await set(tools, documentId, change)).toBe(false)
  expect(await read(documentId)).toMatchObject({
    owner: { id: anna.userId, name: 'Anna Berg', hasLeft: false },
    reviewAt: '2026-09-06',
    reviewDays: 180,
    expiresAt: '2027-01-01',
  })
  expect(await set(tools, documentId, { reviewAt: null })).toBe(true)
  expect(await acts(documentId)).toEqual([
    ['document.owner-set', { from: null, to: anna.userId }],
    ['document.dates-set', { reviewAt: '2026-09-06', expiresAt: '2027-01-01' }],
    ['document.dates-set', { reviewAt: null, expiresAt: '2027-01-01' }],
  ])
  await expect(set(tools, documentId, { expiresAt: today })).rejects.toMatchObject({ code: 'invalid_request' })
  await expect(set(tools, documentId, { reviewAt: '2027-01-02' })).rejects.toMatchObject({ code: 'invalid_request' })
})

test('the owner sets days and reviews and names nobody else; other readers change nothing, neighbours see nothing', async () => {
  await using tools = await makeTools()
  const { runtime } = tools
  const documentId = await make()
  const days = { reviewAt: '2026-05-01' }
  for (const scope of [anna, reviewer]) {
    await expect(set(tools, documentId, days, scope)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(markReviewed(runtime, scope, documentId, {})).rejects.toMatchObject({ code: 'forbidden' })
  }
  await expect(set(tools, documentId, days, neighbour)).rejects.toMatchObject({ code: 'not_found' })
  await expect(markReviewed(runtime, neighbour, documentId, {})).rejects.toMatchObject({ code: 'not_found' })
  await set(tools, documentId, { ownerId: anna.userId })
  expect(await set(tools, documentId, days, anna)).toBe(true)
  await expect(set(tools, documentId, { ownerId: reviewer.userId }, anna)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await markReviewed(runtime, anna, documentId, {})).toEqual({ reviewAt: '2026-05-01' })
})

test('only a person of the workspace who may read a document can own it', async () => {
  await using tools = await makeTools()
  const board = await makeGroup(database.db, admin.workspaceId)
  const documentId = await make({ groupIds: [board] })
  for (const ownerId of [neighbour.userId, anna.userId, 'usr_unknown' as UserId])
    await expect(set(tools, documentId, { ownerId })).rejects.toMatchObject({ code: 'invalid_request' })
  const insider = await makeUser(database.db, { workspaceId: admin.workspaceId, groupIds: [board] })
  expect(await set(tools, documentId, { ownerId: insider.userId })).toBe(true)
  expect((await findOwners(database.db, insider, { documentIds: [documentId] })).size).toBe(1)
  for (const scope of [anna, reviewer, neighbour])
    expect(await findOwners(database.db, scope, { documentIds: [documentId] })).toEqual(new Map())
})

test('reviewed says who and when and moves the day on by the same interval, or to the one chosen', async () => {
  await using tools = await makeTools()
  const { runtime } = tools
  const documentId = await make()
  await set(tools, documentId, { ownerId: anna.userId, reviewAt: '2026-06-08' })
  now = new Date('2026-06-20T23:30:00Z')
  try {
    expect(await markReviewed(runtime, anna, documentId, {})).toEqual({ reviewAt: '2026-09-18' })
    expect(await read(documentId)).toMatchObject({
      reviewedBy: anna.userId,
      reviewedByName: 'Anna Berg',
      reviewedAt: now,
    })
    await markReviewed(runtime, admin, documentId, { reviewAt: '2026-07-20' })
    expect(await read(documentId)).toMatchObject({ reviewedBy: admin.userId, reviewAt: '2026-07-20', reviewDays: 30 })
    await expect(markReviewed(runtime, admin, documentId, { reviewAt: '2026-06-20' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    await markReviewed(runtime, admin, documentId, { reviewAt: null })
    expect(await read(documentId)).toMatchObject({ reviewAt: null, reviewDays: 30 })
    expect((await acts(documentId)).filter(([action]) => action === 'document.reviewed')).toHaveLength(3)
  } finally {
    now = new Date('2026-03-10T09:00:00Z')
  }
})

test('what has expired is not reviewed before its day is moved', async () => {
  await using tools = await makeTools()
  const documentId = await make()
  await database.db.update(documents).set({ expiresAt: '2026-03-01' }).where(eq(documents.id, documentId))
  await expect(markReviewed(tools.runtime, admin, documentId, {})).rejects.toMatchObject({ code: 'conflict' })
  expect(await set(tools, documentId, { ownerId: anna.userId })).toBe(true)
  expect(await set(tools, documentId, { expiresAt: '2026-12-01' })).toBe(true)
  expect(await markReviewed(tools.runtime, admin, documentId, {})).toEqual({ reviewAt: '2026-12-01' })
})

test('the list filters by what is due, expired, without an owner and one’s own, and shows the neighbour nothing', async () => {
  await using tools = await makeTools()
  const [due, expired, kept] = [await make(), await make(), await make()]
  await set(tools, due, { reviewAt: today })
  await set(tools, kept, { ownerId: anna.userId, reviewAt: '2026-03-11' })
  await database.db.update(documents).set({ expiresAt: today }).where(eq(documents.id, expired))
  const of = async (is: UpkeepFilter, scope = admin) =>
    (await listed(is, scope)).filter((id) => [due, expired, kept].includes(id)).toSorted()
  expect(await of('due')).toEqual([due])
  expect(await of('expired')).toEqual([expired])
  expect(await of('unowned')).toEqual([due, expired].toSorted())
  expect(await of('mine', anna)).toEqual([kept])
  expect(await of('mine')).toEqual([])
  for (const is of ['due', 'expired', 'unowned', 'mine'] as const) expect(await listed(is, neighbour)).toEqual([])
})

test('when the owner is disabled or leaves, the document says so, counts as without owner, and goes on', async () => {
  await using tools = await makeTools()
  const { db } = database
  const leaver = await makeUser(db, { workspaceId: admin.workspaceId, name: 'Bo Lund' })
  const documentId = await make()
  await set(tools, documentId, { ownerId: leaver.userId, reviewAt: '2026-04-01' })
  const isUnowned = async () => (await listed('unowned')).includes(documentId)
  expect(await isUnowned()).toBe(false)
  await db.update(users).set({ disabledAt: now }).where(eq(users.id, leaver.userId))
  expect(await isUnowned()).toBe(true)
  expect((await read(documentId)).owner).toEqual({ id: leaver.userId, name: 'Bo Lund', hasLeft: true })
  await db.update(users).set({ disabledAt: null }).where(eq(users.id, leaver.userId))
  expect(await isUnowned()).toBe(false)
  await db.delete(memberships).where(eq(memberships.userId, leaver.userId))
  expect(await isUnowned()).toBe(true)
  expect((await read(documentId)).owner).toMatchObject({ hasLeft: true })
  expect(await set(tools, documentId, { reviewAt: '2026-05-01' })).toBe(true)
  expect(await set(tools, documentId, { ownerId: anna.userId })).toBe(true)
  expect(await isUnowned()).toBe(false)
})

test('the owner is told once of what waits for them, and again when something has changed', async () => {
  await using tools = await makeTools()
  const { db } = database
  const owner = await makeUser(db, { workspaceId: admin.workspaceId })
  const documentId = await make({ title: 'Wages' })
  const notices = () => listUpkeepNotices(db, owner, { today })
  await set(tools, documentId, { ownerId: owner.userId, reviewAt: '2026-03-11' })
  expect(await notices()).toEqual([])
  await set(tools, documentId, { reviewAt: '2026-03-01' })
  expect(await notices()).toMatchObject([{ documentId, title: 'Wages', reviewAt: '2026-03-01', isNew: true }])
  expect(await listOwnNotices(db, owner, { today })).toMatchObject({ unread: 1 })
  await markOwnNoticesSeen(db, admin, { now })
  expect(await listOwnNotices(db, owner, { today })).toMatchObject({ unread: 1 })
  await markOwnNoticesSeen(db, owner, { now })
  expect(await notices()).toMatchObject([{ isNew: false }])
  await db.update(documents).set({ expiresAt: '2026-03-12' }).where(eq(documents.id, documentId))
  expect(await listUpkeepNotices(db, owner, { today: '2026-03-12' })).toMatchObject([{ isNew: true }])
  await markReviewed(tools.runtime, owner, documentId, { reviewAt: null })
  expect(await notices()).toEqual([])
  for (const scope of [admin, anna, neighbour]) {
    const seen = (await listUpkeepNotices(db, scope, { today: '2026-03-12' })).map((one) => one.documentId)
    expect(seen).not.toContain(documentId)
  }
})

test('many documents are set at once, with what became of each', async () => {
  await using tools = await makeTools()
  const [fine, same, closed] = [
    await make(),
    await make(),
    await make({ groupIds: [await makeGroup(database.db, admin.workspaceId)] }),
  ]
  const change = { ownerId: anna.userId, reviewAt: '2026-06-01' }
  await set(tools, same, change)
  const documentIds = [fine, same, closed]
  const { operationId } = await startOperation(tools.runtime, admin, {
    task: { kind: 'upkeep', ...change },
    target: { documentIds },
  })
  await runOperation(tools.runtime, admin, { operationId })
  expect(await read(fine)).toMatchObject({ ownerId: anna.userId, reviewAt: '2026-06-01' })
  expect(await read(closed)).toMatchObject({ ownerId: null, reviewAt: null })
})

test('a new revision keeps owner and days; what an archive holds has and follows those of the archive', async () => {
  await using tools = await makeTools()
  const { runtime, queued } = tools
  const collectionId = await makeCollection(database.db, admin)
  const bring = async (files: Record<string, string>) => {
    const zip = makeRawZip(Object.entries(files).map(([name, text]) => ({ name, content: text })))
    const body = Readable.from([Buffer.from(zip)])
    const accepted = await acceptUpload(runtime, admin, { collectionId, fileName: 'wages.zip', body })
    for (let job = queued.shift(); job; job = queued.shift()) {
      const { revisionId } = job.payload as { revisionId: RevisionId }
      await ingestDocument(runtime, admin, { revisionId, reader: inProcessReader })
    }
    return accepted.documentId
  }
  const archive = await bring({ 'a.txt': 'Heron wages of March.' })
  const upkeep = async (name: string) => {
    const { items } = await listDocuments(database.db, admin, { collectionId, search: name, limit: 9, sort: 'title' })
    const [row] = items.filter(({ externalId }) => externalId.endsWith(name))
    return row && { owner: row.owner?.id ?? null, reviewAt: row.reviewAt, expiresAt: row.expiresAt }
  }
  const first = { ownerId: anna.userId, expiresAt: '2026-12-01' }
  await set(tools, archive, first)
  await bring({ 'a.txt': 'Heron wages of March.', 'b.txt': 'Heron wages of April.' })
  const asArchive = { owner: anna.userId, reviewAt: null, expiresAt: '2026-12-01' }
  for (const name of ['wages.zip', 'a.txt', 'b.txt']) expect(await upkeep(name)).toEqual(asArchive)
  const { items } = await listDocuments(database.db, admin, { collectionId, search: 'b.txt', limit: 9, sort: 'title' })
  await set(tools, items[0]?.id ?? archive, { expiresAt: '2026-05-05' })
  await set(tools, archive, { expiresAt: '2026-06-06' })
  expect(await upkeep('a.txt')).toMatchObject({ expiresAt: '2026-06-06' })
  expect(await upkeep('b.txt')).toMatchObject({ expiresAt: '2026-05-05' })
})
