import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getDocument } from '@/db/queries/documents/get-document'
import { listDocuments } from '@/db/queries/documents/list-documents'
import { findNesting } from '@/db/queries/members/find-nesting'
import { findParent } from '@/db/queries/members/find-parent'
import { listGoneMembers, listMembers } from '@/db/queries/members/list-members'
import { documentGroups, documentParents, documents, revisionMembers } from '@/db/schema'
import { createTestDatabase, makeCollection, makeGroup, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { CollectionId, DocumentId, GroupId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { acceptUpload, type AcceptedUpload } from './documents/accept-upload'
import { deleteDocument } from './documents/delete-document'
import { ingestDocument } from './ingest-document'
import { changeAccess } from './operations/change-access'
import { moveToCollection } from './operations/move-to-collection'
import { makeRawZip, makeTar, type ZipSource } from './parse/testing/make-archive'
import { inProcessReader, makeIngestRuntime } from './testing/make-ingest-runtime'

let database: TestDatabase
let admin: Scope
let neighbour: Scope
let collectionId: CollectionId
beforeAll(async () => {
  database = await createTestDatabase()
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})
afterAll(() => database.close())

type Made = Awaited<ReturnType<typeof makeIngestRuntime>>

const upload = (made: Made, fileName: string, bytes: Uint8Array, groupIds?: readonly GroupId[]) =>
  acceptUpload(made.runtime, admin, { collectionId, fileName, body: Readable.from([Buffer.from(bytes)]), groupIds })

const ingest = (made: Made, revisionId: RevisionId) =>
  ingestDocument(made.runtime, admin, { revisionId, reader: inProcessReader })

/** Runs what was queued until nothing is left: an archive queues its files, and an archive inside queues its own. */
async function ingestAll(made: Made): Promise<void> {
  for (let job = made.queued.shift(); job; job = made.queued.shift())
    await ingest(made, (job.payload as { revisionId: RevisionId }).revisionId)
}

async function bring(made: Made, fileName: string, bytes: Uint8Array): Promise<AcceptedUpload> {
  const accepted = await upload(made, fileName, bytes)
  await ingestAll(made)
  return accepted
}

const names = async (): Promise<string[]> => {
  const { items } = await listDocuments(database.db, admin, { collectionId, limit: 100, sort: 'title' })
  return items.map(({ externalId, status }) => `${externalId} ${status}`).sort()
}

const membersOf = async (revisionId: RevisionId, scope = admin) =>
  (await listMembers(database.db, scope, { revisionId, from: 0, limit: 100 })).items

const leave: ZipSource = { name: 'hr/leave.md', content: '# Leave\n\nUnused days carry over until 31 March.' }
const pay: ZipSource = { name: 'pay.md', content: '# Pay\n\nPay day is the 25th.' }

test('each file of an archive is a document of its own under its path, inner archives once, and the listing is the text', async () => {
  await using made = await makeIngestRuntime(database.db)
  collectionId = await makeCollection(database.db, admin)
  const innermost = makeRawZip([{ name: 'deep.md', content: 'Too deep.' }])
  const inner = makeTar([
    { name: 'rules.md', content: '# Rules\n\nNo smoking.' },
    { name: 'third.zip', content: innermost },
  ])
  const { documentId, revisionId } = await bring(
    made,
    'staff.zip',
    makeRawZip([leave, { name: 'inner.tar', content: inner }, { name: '../evil.md', content: 'x' }]),
  )
  expect(await names()).toEqual([
    'staff.zip indexed',
    'staff.zip/hr/leave.md indexed',
    'staff.zip/inner.tar indexed',
    'staff.zip/inner.tar/rules.md indexed',
  ])
  const archive = await getDocument(database.db, admin, { documentId })
  expect(archive.title).toBe('staff')
  expect(archive.latest).toMatchObject({ coverage: 2 / 3, chunksTotal: 1 })
  const members = await membersOf(revisionId)
  expect(members.map(({ path: name, errorCode, document }) => [name, errorCode, document?.status ?? null])).toEqual([
    ['hr/leave.md', null, 'indexed'],
    ['inner.tar', null, 'indexed'],
    ['evil.md', 'archive_entry_unsafe', null],
  ])
  const nested = members[1]?.document
  const inside = await membersOf(nested?.revisionId ?? ('' as RevisionId))
  expect(inside.map(({ errorCode }) => errorCode)).toEqual([null, 'archive_too_deep'])
  const rules = inside[0]?.documentId ?? ('' as DocumentId)
  expect(await findNesting(database.db, admin, { documentId: rules })).toBe(2)
  expect(await findParent(database.db, admin, { documentId: rules })).toEqual({ id: nested?.id, title: 'inner' })
  // Nothing is left where it was unpacked.
  expect(await readdir(path.join(made.folder, 'unpacked'))).toEqual([])
})

test('a neighbour sees nothing of it', async () => {
  const [archive] = await database.db.select().from(documents).where(eq(documents.externalId, 'staff.zip'))
  const documentId = archive?.id ?? ('' as DocumentId)
  const revisionId = archive?.latestRevisionId ?? ('' as RevisionId)
  const [child] = await database.db.select().from(documentParents).where(eq(documentParents.parentId, documentId))
  const childId = child?.documentId ?? ('' as DocumentId)
  expect(await membersOf(revisionId)).toHaveLength(3)
  expect(await membersOf(revisionId, neighbour)).toEqual([])
  expect(await findNesting(database.db, neighbour, { documentId: childId })).toBe(0)
  expect(await findParent(database.db, neighbour, { documentId: childId })).toBeNull()
  const nothing = { documentId, revisionId: 'rev_other' as RevisionId, limit: 10 }
  expect(await listGoneMembers(database.db, admin, nothing)).toHaveLength(2)
  expect(await listGoneMembers(database.db, neighbour, nothing)).toEqual([])
})

test('the same archive again is no new work; a changed one makes revisions of changed files only and says which are gone', async () => {
  await using made = await makeIngestRuntime(database.db)
  collectionId = await makeCollection(database.db, admin)
  const old = { name: 'old.md', content: 'Rules of last year.' }
  const first = await bring(made, 'hr.zip', makeRawZip([leave, pay, old]))
  const again = await upload(made, 'hr.zip', makeRawZip([leave, pay, old]))
  expect(again.revisionId).toBe(first.revisionId)
  expect(made.queued).toEqual([])

  const changed = await bring(made, 'hr.zip', makeRawZip([leave, { ...pay, content: '# Pay\n\nPay day is the 28th.' }]))
  expect(changed.documentId).toBe(first.documentId)
  const members = await membersOf(changed.revisionId)
  expect(members.map(({ path: name, document }) => [name, document?.revisionNumber])).toEqual([
    ['hr/leave.md', 1],
    ['pay.md', 2],
  ])
  const gone = await listGoneMembers(database.db, admin, { ...changed, limit: 10 })
  expect(gone.map(({ externalId }) => externalId)).toEqual(['hr.zip/old.md'])
})

test('bytes that are in the collection already stay the document they are', async () => {
  await using made = await makeIngestRuntime(database.db)
  collectionId = await makeCollection(database.db, admin)
  const before = await bring(made, 'leave.md', Buffer.from(leave.content as string))
  const { documentId, revisionId } = await bring(made, 'hr.zip', makeRawZip([leave, pay]))
  const members = await membersOf(revisionId)
  expect(members.map(({ documentId: id, isDuplicate }) => [id === before.documentId, isDuplicate])).toEqual([
    [true, true],
    [false, false],
  ])
  await deleteDocument(made.runtime, admin, documentId)
  expect(await names()).toEqual(['leave.md indexed'])
})

test('deleting an archive deletes what came from it, at every depth, and the receipt counts it', async () => {
  await using made = await makeIngestRuntime(database.db)
  collectionId = await makeCollection(database.db, admin)
  const inner = { name: 'inner.zip', content: makeRawZip([pay]) }
  const { documentId } = await bring(made, 'all.zip', makeRawZip([leave, inner]))
  await bring(made, 'other.md', Buffer.from('# Other\n\nStays.'))
  expect(await names()).toHaveLength(5)
  const receipt = await deleteDocument(made.runtime, admin, documentId)
  // The files themselves are in other collections too, and stay there: the two archives are what goes from the disk.
  expect(receipt.removed).toMatchObject({ documents: 4, revisions: 4, blobs: 2 })
  expect(receipt.probes).toEqual({ keyword: 0, vector: 0, answers: 0, cache: 0, blob: 0 })
  expect(await names()).toEqual(['other.md indexed'])
  expect(await database.db.$count(documentParents, eq(documentParents.parentId, documentId))).toBe(0)
  expect(await database.db.select().from(revisionMembers).where(eq(revisionMembers.path, 'inner.zip'))).toEqual([])
})

test('an archive that is deleted while it is unpacked brings nothing', async () => {
  await using made = await makeIngestRuntime(database.db)
  collectionId = await makeCollection(database.db, admin)
  const { documentId, revisionId } = await upload(made, 'late.zip', makeRawZip([leave, pay]))
  const reader = {
    ...inProcessReader,
    async readFile(...args: Parameters<typeof inProcessReader.readFile>) {
      const outcome = await inProcessReader.readFile(...args)
      await deleteDocument(made.runtime, admin, documentId)
      return outcome
    },
  }
  expect(await ingestDocument(made.runtime, admin, { revisionId, reader })).toBe('skipped')
  expect(await names()).toEqual([])
})

test('what lies in an archive is never more open than the archive', async () => {
  await using made = await makeIngestRuntime(database.db)
  collectionId = await makeCollection(database.db, admin)
  const board = await makeGroup(database.db, admin.workspaceId)
  const { documentId } = await upload(made, 'board.zip', makeRawZip([leave]), [board])
  await ingestAll(made)
  const rows = await database.db.select().from(documentGroups).where(eq(documentGroups.groupId, board))
  expect(rows).toHaveLength(2)
  const outsider = await makeUser(database.db, { workspaceId: admin.workspaceId, role: 'member' })
  const { items } = await listDocuments(database.db, outsider, { collectionId, limit: 10, sort: 'title' })
  expect(items).toEqual([])
  const archive = await getDocument(database.db, admin, { documentId })
  const [member] = await membersOf(archive.latest.id, outsider)
  expect(member).toMatchObject({ path: 'hr/leave.md', document: null })
})

test('an archive of which nothing can be taken fails at the parse stage with the reasons', async () => {
  await using made = await makeIngestRuntime(database.db)
  collectionId = await makeCollection(database.db, admin)
  const { documentId } = await bring(
    made,
    'bad.zip',
    makeRawZip([
      { name: 'tool.exe', content: 'MZ' },
      { name: 'locked.md', content: 'x', encrypted: true },
    ]),
  )
  const { latest } = await getDocument(database.db, admin, { documentId })
  expect(latest).toMatchObject({ status: 'failed', stage: 'parse', errorCode: 'archive_nothing_taken' })
  expect(latest.errorDetail).toMatch(/tool\.exe.*locked\.md.*password/)
  expect(await names()).toEqual(['bad.zip failed'])
})

test('an archive that holds itself ends, and says so', async () => {
  await using made = await makeIngestRuntime(database.db)
  collectionId = await makeCollection(database.db, admin)
  const zip = makeRawZip([leave])
  const accepted = await upload(made, 'self.zip', zip)
  const reader = {
    ...inProcessReader,
    // No two zips can be made to hold each other here: the second file is replaced by the archive's own bytes.
    async readFile(...args: Parameters<typeof inProcessReader.readFile>) {
      const outcome = await inProcessReader.readFile(...args)
      const { writeFile } = await import('node:fs/promises')
      await writeFile(path.join(args[0].unpack?.folder ?? '', '1'), zip)
      if (!outcome.ok) return outcome
      const { parsed } = outcome.document
      const self = { path: 'self.zip', bytes: zip.length, file: 1, refusal: null }
      return {
        ...outcome,
        document: { ...outcome.document, parsed: { ...parsed, members: [...(parsed.members ?? []), self] } },
      }
    },
  }
  expect(await ingestDocument(made.runtime, admin, { revisionId: accepted.revisionId, reader })).toBe('indexed')
  expect((await membersOf(accepted.revisionId)).map(({ errorCode }) => errorCode)).toEqual([null, 'archive_too_deep'])
})

test('attachments of a mail are documents of their own, with the mail as where they come from', async () => {
  await using made = await makeIngestRuntime(database.db)
  collectionId = await makeCollection(database.db, admin)
  const part = (name: string, type: string, content: string) =>
    `--x\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n`
  const mail = `From: ada@example.com\r\nSubject: Plans\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee what is attached.\r\n${part('plan.md', 'text/markdown', '# Plan\n\nWe paint the hall.')}${part('plan.md', 'text/markdown', '# Plan\n\nWe paint the roof.')}${part('tool.exe', 'application/octet-stream', 'MZ')}--x--`
  const { documentId, revisionId } = await bring(made, 'mail.eml', Buffer.from(mail))
  expect(await names()).toEqual(['mail.eml indexed', 'mail.eml/plan (2).md indexed', 'mail.eml/plan.md indexed'])
  const members = await membersOf(revisionId)
  expect(members.map(({ path: name, errorCode }) => [name, errorCode])).toEqual([
    ['plan.md', null],
    ['plan (2).md', null],
    ['tool.exe', 'file_type_unknown'],
  ])
  const parent = await findParent(database.db, admin, { documentId: members[0]?.documentId ?? documentId })
  expect(parent).toEqual({ id: documentId, title: 'Plans' })
  const { latest } = await getDocument(database.db, admin, { documentId })
  expect(latest.warnings).toEqual([expect.stringContaining('1 file was attached and not taken (tool.exe)')])
})

test('who may read an archive, and where it stands, changes for its files too', async () => {
  await using made = await makeIngestRuntime(database.db)
  collectionId = await makeCollection(database.db, admin)
  const [board, staff] = [
    await makeGroup(database.db, admin.workspaceId),
    await makeGroup(database.db, admin.workspaceId),
  ]
  const { documentId } = await bring(made, 'plans.zip', makeRawZip([leave, pay]))
  const { items } = await listDocuments(database.db, admin, { collectionId, limit: 9, sort: 'title' })
  const own = items.find(({ externalId }) => externalId.endsWith('pay.md'))?.id ?? documentId
  await changeAccess(made.runtime, admin, own, [staff])
  await changeAccess(made.runtime, admin, documentId, [board])
  const groupsOf = async (externalId: string) => {
    const id = items.find((item) => item.externalId === externalId)?.id ?? documentId
    const rows = await database.db.select().from(documentGroups).where(eq(documentGroups.documentId, id))
    return rows.map(({ groupId }) => groupId)
  }
  expect(await groupsOf('plans.zip/hr/leave.md')).toEqual([board])
  // Narrowed by somebody in another way, and left so.
  expect(await groupsOf('plans.zip/pay.md')).toEqual([staff])

  const elsewhere = await makeCollection(database.db, admin)
  await moveToCollection(made.runtime, admin, documentId, elsewhere)
  collectionId = elsewhere
  expect(await names()).toHaveLength(3)
})
