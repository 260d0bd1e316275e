import { and, eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { chunks, collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
} from '@/db/testing'

describe('the test database', () => {
  it('is a database of its own: what one writes, the other does not see', async () => {
    await using one = await createTestDatabase()
    await using other = await createTestDatabase()
    await makeWorkspace(one.db)
    const count = sql`select count(*)::int as n from workspaces`
    expect([...(await one.db.execute(count))]).toEqual([{ n: 1 }])
    expect([...(await other.db.execute(count))]).toEqual([{ n: 0 }])
  })

  it('makes documents whose chunks are slices of the text, in UTF-16 code units', async () => {
    await using database = await createTestDatabase()
    const { db } = database
    const scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
    const text = 'First 😀 paragraph.\n\nSecond one,\nof two lines.\n'
    const { documentId } = await makeIndexedDocument(db, scope, { text })
    const rows = await db
      .select()
      .from(chunks)
      .where(and(eq(chunks.workspaceId, scope.workspaceId), eq(chunks.documentId, documentId)))
      .orderBy(chunks.ordinal)
    expect(rows.map((row) => text.slice(row.charStart, row.charEnd))).toEqual([
      'First 😀 paragraph.',
      'Second one,\nof two lines.',
    ])
  })

  it('makes people who see what their groups see', async () => {
    await using database = await createTestDatabase()
    const { db } = database
    const workspaceId = await makeWorkspace(db)
    const group = await makeGroup(db, workspaceId)
    const admin = await makeUser(db, { workspaceId, role: 'admin' })
    const member = await makeUser(db, { workspaceId, groupIds: [group] })
    const outsider = await makeUser(db, { workspaceId })
    const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
    const collectionId = await makeCollection(db, admin, { groupIds: [group] })
    await makeIndexedDocument(db, admin, { collectionId, text: 'Secret.' })
    const seenBy = async (scope: typeof admin) => {
      const join = and(eq(collections.workspaceId, documents.workspaceId), eq(collections.id, documents.collectionId))
      return db
        .select({ id: documents.id })
        .from(documents)
        .innerJoin(collections, join)
        .where(documentIsVisible(scope))
    }
    expect(await seenBy(admin)).toHaveLength(1)
    expect(await seenBy(member)).toHaveLength(1)
    expect(await seenBy(outsider)).toHaveLength(0)
    expect(await seenBy(neighbour)).toHaveLength(0)
  })
})
