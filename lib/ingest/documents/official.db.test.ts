import { expect, test } from 'vitest'
import { getDocument } from '@/db/queries/documents/get-document'
import { listAudit } from '@/db/queries/list-audit'
import { listUpkeepNotices } from '@/db/queries/documents/list-upkeep-notices'
import { markOwnNoticesSeen } from '@/db/queries/notices/mark-own-notices-seen'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace } from '@/db/testing'
import { makeIngestRuntime } from '../testing/make-ingest-runtime'
import { markReviewed } from './mark-reviewed'
import { setUpkeep } from './set-upkeep'

test('the owner marks a document as official, which is written down once; who answers for nothing cannot', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const owner = await makeUser(db, { workspaceId })
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer' })
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await using tools = await makeIngestRuntime(db, { now: () => new Date('2026-03-10T09:00:00Z') })
  const { runtime } = tools
  const { documentId } = await makeIndexedDocument(db, admin, { text: 'Heron wages.' })
  const official = { isOfficial: true }
  const read = () => getDocument(db, admin, { documentId })

  await expect(setUpkeep(runtime, reviewer, documentId, official)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(setUpkeep(runtime, neighbour, documentId, official)).rejects.toMatchObject({ code: 'not_found' })
  await setUpkeep(runtime, admin, documentId, { ownerId: owner.userId })
  expect(await setUpkeep(runtime, owner, documentId, official)).toBe(true)
  expect(await setUpkeep(runtime, owner, documentId, official)).toBe(false)
  expect(await read()).toMatchObject({ isOfficial: true, ownerId: owner.userId })
  const acts = (await listAudit(db, admin, { limit: 50 })).filter(({ action }) => action === 'document.standing-set')
  expect(acts).toMatchObject([{ targetId: documentId, detail: official }])

  // What says nothing of it leaves it as it is.
  await setUpkeep(runtime, owner, documentId, { reviewAt: '2026-09-06' })
  await markReviewed(runtime, owner, documentId, { reviewAt: '2026-12-01' })
  expect(await read()).toMatchObject({ isOfficial: true, reviewAt: '2026-12-01' })
  await setUpkeep(runtime, admin, documentId, { isOfficial: false })
  expect(await read()).toMatchObject({ isOfficial: false, reviewAt: '2026-12-01' })
})

test('marking it tells its owner of a review that they have seen already no second time; another day does', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const now = new Date('2026-03-10T09:00:00Z')
  await using tools = await makeIngestRuntime(db, { now: () => now })
  const { runtime } = tools
  const { documentId } = await makeIndexedDocument(db, admin, { text: 'Heron wages.' })
  const told = async () =>
    (await listUpkeepNotices(db, admin, { today: '2026-03-10' })).filter((one) => one.isNew).length
  await setUpkeep(runtime, admin, documentId, { ownerId: admin.userId, reviewAt: '2026-03-09' })
  expect(await told()).toBe(1)
  await markOwnNoticesSeen(db, admin, { now })
  await setUpkeep(runtime, admin, documentId, { isOfficial: true })
  expect(await told()).toBe(0)
  await setUpkeep(runtime, admin, documentId, { reviewAt: '2026-03-08' })
  expect(await told()).toBe(1)
})
