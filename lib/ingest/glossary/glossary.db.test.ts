import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { findPairs } from '@/db/queries/glossary/find-pairs'
import { findWorkspacesToMine } from '@/db/queries/glossary/find-workspaces-to-mine'
import { auditLog, documentGroups, documentRevisions, documents, glossarySources, glossaryTerms } from '@/db/schema'
import {
  createTestDatabase,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { termInputSchema, type GlossaryStatus } from '@/lib/domain/glossary'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { createFakeModels } from '@/lib/models/testing/create-fake-models'
import { makeRuntime } from '@/lib/retrieval/testing/make-runtime'
import { addTerm } from './add-term'
import { changeTerm } from './change-term'
import { decideTerm, deleteTerm } from './decide-term'
import { importTerms } from './import-terms'
import { listGlossary } from './list-glossary'
import { mineGlossary } from './mine-glossary'
import { startMining } from './start-mining'
import { sweepGlossaries } from './sweep-glossaries'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const signal = new AbortController().signal
const leave = 'Everyone gets 30 days of paid time off (PTO) a year.\n\nPurchase orders (POs) are signed by two people.'
const board = 'The board sells the Lantern holding company (LHC) in March.'
const input = (term: string, meaning: string, rest = {}) => termInputSchema.parse({ term, meaning, ...rest })

async function office() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer' })
  const member = await makeUser(db, { workspaceId })
  const group = await makeGroup(db, workspaceId, 'board')
  const open = await makeIndexedDocument(db, admin, { title: 'Leave', text: leave })
  const closed = await makeIndexedDocument(db, admin, { title: 'Minutes', text: board, groupIds: [group] })
  const queued: unknown[] = []
  const jobs = { enqueue: async (_: unknown, payload: unknown) => void queued.push(payload) }
  const runtime = { ...makeRuntime(db, createFakeModels({})).runtime, jobs }
  const mine = () => mineGlossary(runtime, admin, { signal })
  await mine()
  const listed = async (scope: Scope, status: GlossaryStatus = 'proposed') =>
    (await listGlossary(runtime, scope, { status })).terms
  const idOf = async (term: string): Promise<string> => {
    const [row] = await db
      .select()
      .from(glossaryTerms)
      .where(sql`workspace_id = ${workspaceId} and term = ${term}`)
    return row?.id ?? ''
  }
  const remove = (documentId: DocumentId) =>
    db.transaction((tx) =>
      deleteDocumentRows(tx, admin, {
        documentIds: db.select({ id: documents.id }).from(documents).where(eq(documents.id, documentId)).getSQL(),
      }),
    )
  return { db, runtime, admin, reviewer, member, group, open, closed, queued, mine, listed, idOf, remove }
}
const namesOf = (terms: readonly { term: string; meaning: string }[]) =>
  terms.map(({ term, meaning }) => `${term} = ${meaning}`)

test('documents propose what they explain, with the passage that does', async () => {
  const { admin, listed, runtime } = await office()
  expect(namesOf(await listed(admin))).toEqual([
    'LHC = Lantern holding company',
    'PO = Purchase orders',
    'PTO = paid time off',
  ])
  const pto = (await listed(admin)).at(-1)
  expect(pto).toMatchObject({ documentCount: 1, onlyCapitals: false, origin: 'mined', audience: 'readers' })
  const { passage = '', spanStart, spanEnd, passageStart = -1, title } = pto?.source ?? {}
  expect(passage.slice(spanStart, spanEnd)).toBe('paid time off (PTO)')
  expect(leave.slice(passageStart)).toContain(passage)
  expect(title).toBe('Leave')
  expect((await listGlossary(runtime, admin, { status: 'accepted' })).counts).toEqual({
    proposed: 3,
    accepted: 0,
    dismissed: 0,
  })
  expect((await listGlossary(runtime, admin, { status: 'accepted' })).scans).toEqual({ total: 2, read: 2 })
})

test('a term of a closed document is there for those who may open it alone, proposed and accepted, also once rights change', async () => {
  const { db, runtime, admin, reviewer, member, group, open, listed, idOf } = await office()
  expect(namesOf(await listed(reviewer))).toEqual(['PO = Purchase orders', 'PTO = paid time off'])
  const id = await idOf('LHC')
  for (const act of [
    () => decideTerm(runtime, reviewer, { id, status: 'accepted' }),
    () => changeTerm(runtime, reviewer, { id, ...input('LHC', 'Lantern') }),
  ])
    await expect(act()).rejects.toThrow()
  await decideTerm(runtime, admin, { id, status: 'accepted' })
  const pairs = (scope: Scope) => findPairs(db, scope, { keys: ['lhc', 'pto'] })
  expect(namesOf(await pairs(admin))).toEqual(['LHC = Lantern holding company'])
  expect(await pairs(member)).toEqual([])
  const insider = await makeUser(db, { workspaceId: admin.workspaceId, groupIds: [group] })
  expect(namesOf(await pairs(insider))).toEqual(['LHC = Lantern holding company'])
  // Narrowed later, an open document takes its terms along.
  await decideTerm(runtime, reviewer, { id: await idOf('PTO'), status: 'accepted' })
  expect(namesOf(await pairs(member))).toEqual(['PTO = paid time off'])
  await db
    .insert(documentGroups)
    .values({ workspaceId: admin.workspaceId, documentId: open.documentId, groupId: group })
  expect(await pairs(member)).toEqual([])
})

test('only an admin makes a term of some documents everyone’s', async () => {
  const { db, runtime, admin, reviewer, member, idOf } = await office()
  const id = await idOf('PTO')
  const everyones = { id, ...input('PTO', 'paid time off', { audience: 'everyone' }) }
  await expect(changeTerm(runtime, reviewer, everyones)).rejects.toMatchObject({ code: 'forbidden' })
  const closed = await idOf('LHC')
  await changeTerm(runtime, admin, { id: closed, ...input('LHC', 'Lantern holding', { audience: 'everyone' }) })
  expect(namesOf(await findPairs(db, member, { keys: ['lhc'] }))).toEqual(['LHC = Lantern holding'])
})

test('neither is seen, decided or used in another workspace', async () => {
  const [here, there] = [await office(), await office()]
  const id = await here.idOf('PTO')
  await expect(decideTerm(there.runtime, there.admin, { id, status: 'accepted' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(deleteTerm(there.runtime, there.admin, { id })).rejects.toMatchObject({ code: 'conflict' })
  await decideTerm(here.runtime, here.admin, { id, status: 'accepted' })
  expect(await findPairs(here.db, there.admin, { keys: ['pto'] })).toEqual([])
  await expect(listGlossary(here.runtime, here.member, { status: 'accepted' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a decision is kept, audited and can be taken back; what was left out is not proposed again', async () => {
  const { db, runtime, admin, reviewer, listed, idOf, mine, queued } = await office()
  const id = await idOf('PTO')
  expect(await decideTerm(runtime, reviewer, { id, status: 'dismissed' })).toEqual({ before: 'proposed' })
  await expect(decideTerm(runtime, admin, { id, status: 'dismissed' })).rejects.toMatchObject({ code: 'conflict' })
  await startMining(runtime, reviewer)
  expect(queued).toEqual([{ workspaceId: admin.workspaceId }])
  await mine()
  expect(namesOf(await listed(admin, 'dismissed'))).toEqual(['PTO = paid time off'])
  await decideTerm(runtime, reviewer, { id, status: 'proposed' })
  expect((await listed(admin)).at(-1)).toMatchObject({ decidedBy: null, decidedAt: null })
  const acts = await db.select().from(auditLog).where(eq(auditLog.targetId, id))
  expect(acts.map(({ action }) => action)).toEqual(['glossary-term.dismissed', 'glossary-term.proposed'])
  expect(JSON.stringify(acts.map(({ detail }) => detail))).not.toContain('paid')
  await decideTerm(runtime, reviewer, { id, status: 'dismissed' })
  await deleteTerm(runtime, reviewer, { id })
  await startMining(runtime, reviewer)
  await mine()
  expect(namesOf(await listed(admin))).toContain('PTO = paid time off')
})

test('a new revision takes undecided terms along, and leaves those that a person has accepted', async () => {
  const { db, runtime, admin, open, listed, idOf, mine } = await office()
  await decideTerm(runtime, admin, { id: await idOf('PTO'), status: 'accepted' })
  const { documentId, revisionId } = await makeIndexedDocument(db, admin, {
    text: 'Travel expenses (TEX) are paid back in a week.',
  })
  // As an upload does: the document has another revision, which readers see from now on.
  await db
    .update(documentRevisions)
    .set({ documentId: open.documentId, number: 2 })
    .where(eq(documentRevisions.id, revisionId))
  await db.delete(documents).where(eq(documents.id, documentId))
  await db.update(documents).set({ activeRevisionId: revisionId }).where(eq(documents.id, open.documentId))
  await mine()
  expect(namesOf(await listed(admin))).toEqual(['LHC = Lantern holding company', 'TEX = Travel expenses'])
  expect(namesOf(await listed(admin, 'accepted'))).toEqual(['PTO = paid time off'])
})

test('one acronym with two meanings has both as alternatives', async () => {
  const { db, admin, listed, mine } = await office()
  await makeIndexedDocument(db, admin, { title: 'Tractors', text: 'The power take-off (PTO) turns at 540 rpm.' })
  await makeIndexedDocument(db, admin, { title: 'Handbook', text: 'Paid time off (PTO) is asked for in writing.' })
  await mine()
  const [first, ...rest] = await listed(admin)
  expect(first).toMatchObject({ meaning: 'paid time off', documentCount: 2, otherMeanings: ['power take-off'] })
  expect(rest.find(({ meaning }) => meaning === 'power take-off')?.otherMeanings).toEqual(['paid time off'])
})

test('what a person adds is everyone’s at once, once; a file is taken whole or not at all', async () => {
  const { db, runtime, admin, reviewer, member, listed } = await office()
  await addTerm(runtime, reviewer, input('IT', 'information technology', { onlyCapitals: true }))
  await expect(addTerm(runtime, admin, input('IT', 'Information Technology'))).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(addTerm(runtime, admin, input('Laptop', 'laptops'))).rejects.toMatchObject({ code: 'invalid_request' })
  await expect(addTerm(runtime, member, input('X1', 'x one'))).rejects.toMatchObject({ code: 'forbidden' })
  expect(namesOf(await findPairs(db, member, { keys: ['it'] }))).toEqual(['IT = information technology'])
  // Whoever writes what a closed document explains as well writes their own words.
  await addTerm(runtime, reviewer, input('LHC', 'Lantern holding company'))
  expect(await findPairs(db, member, { keys: ['lhc'] })).toHaveLength(1)
  const bad = 'Term,Means\nHR,human resources\nQA,'
  await expect(importTerms(runtime, reviewer, { csv: bad })).rejects.toMatchObject({
    detail: expect.stringContaining('Line 3') as string,
  })
  expect(namesOf(await listed(admin, 'accepted'))).not.toContain('HR = human resources')
  const csv =
    'Term;Means;Definition\nHR;human resources;"People; and pay"\nIT;information technology;\nPET;scan of the body;\n'
  expect(await importTerms(runtime, reviewer, { csv })).toEqual({ added: 2, known: 1 })
  const accepted = await listed(admin, 'accepted')
  expect(accepted.find(({ term }) => term === 'HR')).toMatchObject({
    definition: 'People; and pay',
    onlyCapitals: false,
  })
  expect(accepted.find(({ term }) => term === 'PET')).toMatchObject({ onlyCapitals: true })
})

test('terms go with the documents that explain them; what is everyone’s stays', async () => {
  const { db, runtime, admin, open, closed, idOf, remove } = await office()
  await decideTerm(runtime, admin, { id: await idOf('PTO'), status: 'accepted' })
  await changeTerm(runtime, admin, { id: await idOf('PO'), ...input('PO', 'purchase order', { audience: 'everyone' }) })
  expect((await remove(open.documentId)).counts).toMatchObject({ glossaryTerms: 1 })
  expect((await remove(closed.documentId)).counts).toMatchObject({ glossaryTerms: 1 })
  const left = await db.select().from(glossaryTerms).where(eq(glossaryTerms.workspaceId, admin.workspaceId))
  expect(namesOf(left)).toEqual(['PO = purchase order'])
  expect(await db.$count(glossarySources, eq(glossarySources.workspaceId, admin.workspaceId))).toBe(0)
})

test('the sweeper queues what nobody has looked through, once nothing is being read in', async () => {
  const { db, runtime, admin, queued } = await office()
  const here = async () =>
    (await findWorkspacesToMine(db)).filter(({ workspaceId }) => workspaceId === admin.workspaceId)
  expect(await here()).toEqual([])
  const { revisionId } = await makeIndexedDocument(db, admin, { title: 'New', text: 'Nothing to explain.' })
  await db.update(documentRevisions).set({ status: 'processing' }).where(eq(documentRevisions.id, revisionId))
  expect(await here()).toEqual([])
  await db.update(documentRevisions).set({ status: 'indexed' }).where(eq(documentRevisions.id, revisionId))
  expect(await here()).toHaveLength(1)
  await sweepGlossaries(runtime)
  expect(queued).toContainEqual({ workspaceId: admin.workspaceId })
})
