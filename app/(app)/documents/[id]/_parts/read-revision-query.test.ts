import { expect, test } from 'vitest'
import type { DocumentDetail } from '@/db/queries/documents/get-document'
import { readOffset, readRevisionQuery } from './read-revision-query'

const revision = (id: string, status: string) => ({ id, status })
const document = {
  activeRevisionId: 'rev_2',
  revisions: [revision('rev_3', 'failed'), revision('rev_2', 'indexed'), revision('rev_1', 'indexed')],
} as unknown as DocumentDetail

test('an address names a revision that was indexed, and otherwise the active one is meant', () => {
  expect(readRevisionQuery(document, { revision: 'rev_1' })?.id).toBe('rev_1')
  for (const revision of ['rev_3', 'rev_9', ['rev_1'], undefined])
    expect(readRevisionQuery(document, { revision })?.id).toBe('rev_2')
  expect(readRevisionQuery({ ...document, activeRevisionId: null, revisions: [] }, {})).toBeNull()
})

test('an offset is a whole number', () => {
  expect(readOffset({ from: '50' }, 'from')).toBe(50)
  for (const from of ['-1', '1e9', 'x', undefined]) expect(readOffset({ from }, 'from')).toBe(0)
})
