import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { listDocuments } from '@/db/queries/documents/list-documents'
import { getDocument } from '@/db/queries/documents/get-document'
import { auditLog, connectorItems, documentGroups, documents } from '@/db/schema'
import { makeUser } from '@/db/testing'
import type { Db } from '@/db/client'
import { ask } from '@/lib/answer/testing/ask'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { everyone } from '@/lib/domain/everyone'
import type { ConnectorId, DocumentId, GroupId, RevisionId } from '@/lib/domain/ids'
import { nobody } from '@/lib/domain/nobody'
import type { Scope } from '@/lib/domain/scope'
import type { SourceInput } from '@/lib/ingest/connectors/admin/connector-input'
import { deleteConnector } from '@/lib/ingest/connectors/admin/delete-connector'
import { editConnector } from '@/lib/ingest/connectors/admin/edit-connector'
import type { SourceBench } from '@/lib/ingest/connectors/testing/open-source-bench'
import {
  confluenceToken,
  makePage,
  startConfluenceServer,
  type ConfluencePage,
  type ConfluenceServer,
} from '@/lib/ingest/connectors/testing/start-confluence-server'
import { useSource } from '@/lib/ingest/connectors/testing/use-source'
import { deleteDocument } from '@/lib/ingest/documents/delete-document'
import { ingestDocument } from '@/lib/ingest/ingest-document'
import { changeAccess } from '@/lib/ingest/operations/change-access'
import { inProcessReader } from '@/lib/ingest/testing/make-ingest-runtime'

let bench: SourceBench
let server: ConfluenceServer
let db: Db
useSource(startConfluenceServer, (made) => {
  ;({ bench, server } = made)
  db = made.database.db
})

let members: Record<'board' | 'audit' | 'none', Scope>
let connectorId: ConnectorId
beforeEach(async () => {
  const { workspaceId } = bench.admin
  const inGroup = (id: string) => makeUser(db, { workspaceId, groupIds: [id as GroupId] })
  members = {
    board: await inGroup('grp_board'),
    audit: await inGroup('grp_audit'),
    none: await makeUser(db, { workspaceId }),
  }
  connectorId = await bench.add(source(), null, confluenceToken)
})

const source = (url = server.url): SourceInput => ({
  kind: 'confluence',
  config: { url, hosting: 'cloud', username: 'ada@acme.example', spaceKey: 'DOCS' },
})
const put = (...pages: ConfluencePage[]) => pages.forEach((page) => server.pages.set(page.id, page))
const salaries = (given: Partial<ConfluencePage> = {}): ConfluencePage =>
  makePage(1, { title: 'Salary bands', storage: '<p>The salary band of level 7 is 91,000 euros.</p>', ...given })

/** Everything that was queued is read to its end, as a worker would. */
async function ingest(): Promise<void> {
  for (let job = bench.queued.shift(); job; job = bench.queued.shift())
    if (job.name === 'ingest-revision')
      await ingestDocument(bench.runtime, bench.admin, {
        revisionId: (job.payload as { revisionId: RevisionId }).revisionId,
        reader: inProcessReader,
      })
}
const run = async () => {
  const { counts } = await bench.run(connectorId)
  await ingest()
  return counts
}
const idOf = async (name = '1'): Promise<DocumentId | null> => {
  const rows = await db.select().from(documents).where(eq(documents.collectionId, bench.collectionId))
  return rows.find(({ externalId }) => externalId.endsWith(`:${name}`))?.id ?? null
}

/** Who finds it in the list, can open it, and gets an answer out of it. All three have to say the same. */
async function readers(words = '91,000', question = 'What is the salary band of level 7?'): Promise<string[]> {
  const id = await idOf()
  const found: string[] = []
  for (const [name, scope] of Object.entries(members)) {
    const { items } = await listDocuments(db, scope, { collectionId: bench.collectionId, limit: 50, sort: 'title' })
    const isListed = items.some((item) => item.id === id)
    const isOpened = id !== null && (await getDocument(db, scope, { documentId: id }).catch(() => null)) !== null
    const { answer } = await ask(makeTestRuntime(db), scope, { question })
    const isAnswered = JSON.stringify(answer).includes(words)
    expect({ name, isOpened, isAnswered }).toEqual({ name, isOpened: isListed, isAnswered: isListed })
    if (isListed) found.push(name)
  }
  return found
}

test('a page that is narrowed goes, comes for the groups that are mapped, and follows each change of them', async () => {
  put(salaries())
  expect(await run()).toEqual([1, 1, 0, 0, 0])
  expect(await readers()).toEqual(['board', 'audit', 'none'])

  put(salaries({ groups: ['board'] }))
  expect(await run()).toEqual([1, 0, 0, 1, 1])
  expect(await readers()).toEqual([])

  expect(await bench.map(connectorId, { 'id-board': 'grp_board' })).toEqual({ documents: 0, isRunning: true })
  expect(await run()).toEqual([1, 1, 0, 0, 0])
  expect(await readers()).toEqual(['board'])

  // The same text for other people, and then for one group more.
  put(salaries({ groups: ['audit'] }))
  expect(await run()).toEqual([1, 0, 0, 1, 1])
  await bench.map(connectorId, { 'id-audit': 'grp_audit' })
  expect(await run()).toEqual([1, 1, 0, 0, 0])
  expect(await readers()).toEqual(['audit'])
  put(salaries({ groups: ['audit', 'board'] }))
  expect(await run()).toEqual([1, 0, 0, 0, 0])
  expect(await readers()).toEqual(['board', 'audit'])
  put(salaries({ groups: ['board'] }))
  expect(await run()).toEqual([1, 0, 0, 0, 0])
  expect(await readers()).toEqual(['board'])

  put(salaries())
  expect(await run()).toEqual([1, 0, 0, 0, 0])
  expect(await readers()).toEqual(['board', 'audit', 'none'])
  expect(await bench.countRevisions()).toBe(1)
  const ofDocument = and(
    eq(auditLog.workspaceId, bench.admin.workspaceId),
    eq(auditLog.action, 'document.access-changed'),
  )
  const told = (await db.select().from(auditLog).where(ofDocument).orderBy(auditLog.sequence)).map(
    ({ detail }) => detail,
  )
  expect(told.map((detail) => detail['to'])).toEqual([
    ['grp_board'],
    ['grp_audit'],
    ['grp_audit', 'grp_board'],
    ['grp_board'],
    [],
  ])
})

test('a change of the mapping holds at once, before any run: who is no longer mapped reads nothing', async () => {
  put(salaries({ groups: ['board', 'audit'] }), makePage(2))
  await run()
  await bench.map(connectorId, { 'id-board': 'grp_board', 'id-audit': 'grp_audit' })
  await run()
  expect(await readers()).toEqual(['board', 'audit'])
  expect(await bench.map(connectorId, { 'id-board': null })).toEqual({ documents: 1, isRunning: true })
  expect(await readers()).toEqual(['audit'])
  await bench.map(connectorId, { 'id-audit': 'grp_board' })
  expect(await readers()).toEqual(['board'])
  expect(await run()).toEqual([2, 0, 0, 0, 0])

  await bench.map(connectorId, { 'id-audit': everyone })
  expect(await readers()).toEqual(['board', 'audit', 'none'])
  await bench.map(connectorId, { 'id-audit': null })
  expect(await bench.groupsOf('1')).toEqual([nobody])
  expect(await readers()).toEqual([])
  expect(await run()).toEqual([2, 0, 0, 1, 1])
  expect(await idOf()).toBeNull()
  expect(await bench.map(connectorId, { 'id-audit': null })).toEqual({ documents: 0, isRunning: false })
})

test('until a changed text has been read, only who may read the old one and the new one reads it', async () => {
  put(salaries({ groups: ['board'] }))
  await run()
  await bench.map(connectorId, { 'id-board': 'grp_board', 'id-audit': 'grp_audit' })
  await run()
  // The figure is taken out and the page opened in one go: the old text is not for those who may read the new one.
  put(salaries({ version: 2, storage: '<p>The salary band of level 7 is told by your manager.</p>' }))
  expect((await bench.run(connectorId)).counts).toEqual([1, 0, 1, 0, 0])
  expect(await readers()).toEqual(['board'])
  await ingest()
  expect(await readers('told by your manager')).toEqual(['board'])
  expect(await run()).toEqual([1, 0, 0, 0, 0])
  expect(await readers('told by your manager')).toEqual(['board', 'audit', 'none'])

  // The other way round the new text must not be there for those who might read the old one.
  put(salaries({ version: 3, groups: ['board'] }))
  expect((await bench.run(connectorId)).counts).toEqual([1, 0, 1, 0, 0])
  expect(await readers('told by your manager')).toEqual(['board'])
  await ingest()
  expect(await readers()).toEqual(['board'])
})

test('a restriction above a page counts for it, and of several only groups that pass them all are let in', async () => {
  put(makePage(9, { title: 'Board' }), salaries({ parentId: '9', groups: ['board', 'audit'] }))
  await run()
  await bench.map(connectorId, { 'id-board': 'grp_board', 'id-audit': 'grp_audit' })
  await run()
  expect(await readers()).toEqual(['board', 'audit'])
  put(makePage(9, { title: 'Board', groups: ['audit'], readers: ['Ada'] }))
  await run()
  expect(await readers()).toEqual(['audit'])
  put(makePage(9, { title: 'Board', groups: ['staff'] }))
  expect(await run()).toEqual([2, 0, 0, 2, 2])
  expect(await readers()).toEqual([])
})

test('where the source says who may read, nobody says otherwise by hand; where it leaves it open, a hand may narrow and stays', async () => {
  put(salaries({ groups: ['board'] }), makePage(2))
  await run()
  await bench.map(connectorId, { 'id-board': 'grp_board' })
  await run()
  const { runtime, admin } = bench
  const [narrowed, open] = [await idOf('1'), await idOf('2')]
  if (!narrowed || !open) throw new Error('both came')
  for (const groupIds of [[], ['grp_audit' as GroupId]])
    await expect(changeAccess(runtime, admin, narrowed, groupIds)).rejects.toMatchObject({
      code: 'document_rights_from_source',
    })
  expect(await changeAccess(runtime, admin, open, ['grp_audit' as GroupId])).toBe(true)
  await run()
  expect(await bench.groupsOf('2')).toEqual(['grp_audit'])
  await deleteConnector(runtime, admin, { connectorId, withDocuments: false })
  expect(await readers()).toEqual(['board'])
  expect(await changeAccess(runtime, admin, narrowed, ['grp_audit' as GroupId])).toBe(true)
  expect(await readers()).toEqual(['audit'])
})

test('a document that was deleted by hand comes back for its readers alone', async () => {
  put(salaries({ groups: ['board'] }))
  await run()
  await bench.map(connectorId, { 'id-board': 'grp_board' })
  await run()
  const before = await idOf()
  if (!before) throw new Error('it came')
  await deleteDocument(bench.runtime, bench.admin, before)
  expect(await run()).toEqual([1, 0, 0, 0, 0])
  put(salaries({ groups: ['board'], version: 2, storage: '<p>The salary band of level 7 is 91,000 euros a year.</p>' }))
  expect((await bench.run(connectorId)).counts).toEqual([1, 1, 0, 0, 0])
  expect(await bench.groupsOf('1')).toEqual(['grp_board'])
  await ingest()
  expect(await readers()).toEqual(['board'])
})

test('groups of the same name at another place are other people: nobody is let in for them', async () => {
  put(salaries({ groups: ['board'] }))
  await run()
  await bench.map(connectorId, { 'id-board': 'grp_board' })
  await run()
  const input = { connectorId, name: 'Source', scheduleMinutes: null, secret: confluenceToken }
  await editConnector(bench.runtime, bench.admin, { ...input, source: source(`${server.url}/other`) })
  expect(await bench.groupsOf('1')).toEqual(['grp_board'])
  const elsewhere = server.url.replace('127.0.0.1', 'localhost')
  await editConnector(bench.runtime, bench.admin, { ...input, source: source(elsewhere) })
  expect(await bench.groupsOf('1')).toEqual([nobody])
  expect(await readers()).toEqual([])
})

test('what a run that was broken off has left open and unwritten is narrowed by the next one', async () => {
  put(salaries({ groups: ['board'] }))
  await run()
  await bench.map(connectorId, { 'id-board': 'grp_board' })
  await run()
  const id = await idOf()
  if (!id) throw new Error('it came')
  // As if the worker had died after it had stored the file of another run.
  await db.delete(connectorItems).where(eq(connectorItems.connectorId, connectorId))
  await db.delete(documentGroups).where(eq(documentGroups.documentId, id))
  expect(await run()).toEqual([1, 1, 0, 0, 0])
  expect(await readers()).toEqual(['board'])
})
