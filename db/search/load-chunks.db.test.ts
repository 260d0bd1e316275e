import { describe, expect, it } from 'vitest'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
} from '@/db/testing'
import { loadChunks } from './load-chunks'

const today = '2026-03-10'

describe('loadChunks', () => {
  it('returns the chunks in the order asked for, with text that is the slice its offsets name', async () => {
    await using database = await createTestDatabase()
    const { db } = database
    const scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
    const text = 'Emoji 😀😀 first.\n\nThen 𝒜 second.\n\nThird.'
    const { chunkIds, documentId } = await makeIndexedDocument(db, scope, {
      title: 'A title',
      text,
      documentDate: '2024-01-02',
    })
    const rows = await loadChunks(db, scope, { chunkIds: chunkIds.toReversed(), today })
    expect(rows.map((row) => row.text)).toEqual(['Third.', 'Then 𝒜 second.', 'Emoji 😀😀 first.'])
    for (const row of rows) expect(row.text).toBe(text.slice(row.charStart, row.charEnd))
    expect(rows[0]).toMatchObject({ documentId, title: 'A title', date: '2024-01-02', ordinal: 2 })
    expect(await loadChunks(db, scope, { chunkIds: [], today })).toEqual([])
  })

  it('leaves out what the scope may not read, and what was replaced', async () => {
    await using database = await createTestDatabase()
    const { db } = database
    const workspaceId = await makeWorkspace(db)
    const admin = await makeUser(db, { workspaceId, role: 'admin' })
    const member = await makeUser(db, { workspaceId })
    const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
    const closed = await makeCollection(db, admin, { groupIds: [await makeGroup(db, workspaceId)] })
    const secret = await makeIndexedDocument(db, admin, { collectionId: closed, text: 'Secret.' })
    const old = await makeIndexedDocument(db, admin, { text: 'Old.', active: false })
    const ids = [...secret.chunkIds, ...old.chunkIds]
    expect(await loadChunks(db, admin, { chunkIds: ids, today })).toHaveLength(1)
    expect(await loadChunks(db, member, { chunkIds: ids, today })).toEqual([])
    expect(await loadChunks(db, neighbour, { chunkIds: ids, today })).toEqual([])
  })
})
