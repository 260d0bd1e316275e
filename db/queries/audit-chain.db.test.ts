import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { auditLog } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { appendAudit } from './append-audit'
import { verifyAuditChain } from './verify-audit-chain'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const write = (scope: Scope, targetId: string) =>
  database.db.transaction((tx) =>
    appendAudit(tx, scope, {
      action: 'document.deleted',
      targetKind: 'document',
      targetId,
      detail: { zeta: 1, alpha: ['b', 'a'], middle: null },
    }),
  )

async function setUp(rows: number) {
  const { db } = database
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  for (let i = 1; i <= rows; i++) await write(scope, `doc_${i}`)
  const row = (sequence: number) => and(eq(auditLog.workspaceId, scope.workspaceId), eq(auditLog.sequence, sequence))
  return { db, scope, row }
}

test('an untouched chain is whole, and each workspace has its own', async () => {
  const { db, scope } = await setUp(3)
  const other = await setUp(1)
  await expect(verifyAuditChain(db, scope)).resolves.toMatchObject({ ok: true, rows: 3 })
  await expect(verifyAuditChain(db, other.scope)).resolves.toMatchObject({ ok: true, rows: 1 })
})

test('writers at the same time do not fork it', async () => {
  const { db, scope } = await setUp(0)
  await Promise.all(Array.from({ length: 12 }, (_, i) => write(scope, `doc_${i}`)))
  await expect(verifyAuditChain(db, scope)).resolves.toMatchObject({ ok: true, rows: 12 })
})

test('an act that is rolled back leaves no row', async () => {
  const { db, scope } = await setUp(1)
  const failing = db.transaction(async (tx) => {
    await appendAudit(tx, scope, { action: 'document.deleted', targetKind: 'document', targetId: 'doc_x' })
    throw new Error('the act failed')
  })
  await expect(failing).rejects.toThrow('the act failed')
  await expect(verifyAuditChain(db, scope)).resolves.toMatchObject({ ok: true, rows: 1 })
})

test.each([
  ['target', { targetId: 'doc_other' }],
  ['actor', { actorId: 'usr_other' }],
  ['detail', { detail: { zeta: 2, alpha: ['b', 'a'], middle: null } }],
  ['time', { createdAt: new Date('2020-01-01') }],
  ['hash', { hash: '0'.repeat(64) }],
])('a changed %s breaks it at that row', async (_, change) => {
  const { db, scope, row } = await setUp(3)
  await db.update(auditLog).set(change).where(row(2))
  await expect(verifyAuditChain(db, scope)).resolves.toEqual({ ok: false, brokenAt: 2 })
})

test('a removed row breaks it, also the first', async () => {
  const { db, scope, row } = await setUp(3)
  await db.delete(auditLog).where(row(1))
  await expect(verifyAuditChain(db, scope)).resolves.toEqual({ ok: false, brokenAt: 1 })
})
