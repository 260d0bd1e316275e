import { expect, test } from 'vitest'
import { isInWork, memberState, summariseMembers, type SourceMember } from './members'

const member: SourceMember = { ordinal: 0, path: 'a/b.md', bytes: 3, duplicate: false, refusal: null, document: null }
const document = { id: 'doc_1', title: 'B', status: 'indexed', error: null, readable: true } as const

test.each([
  [{ document }, 'Indexed', null],
  [{ document, duplicate: true }, 'Already here', 'The same bytes are “B”.'],
  [{ document: { ...document, status: 'queued' as const } }, 'Being read', null],
  [
    { document: { ...document, status: 'failed' as const, error: { title: 'T', detail: 'Needs a password.' } } },
    'Failed',
    'Needs a password.',
  ],
  [
    { refusal: { code: 'file_empty', title: 'Empty file', detail: 'It has no bytes.' } },
    'Not taken',
    'It has no bytes.',
  ],
  [{}, 'Not here', 'Deleted since, or not shared with you.'],
])('%# every file says how it stands', (change, words, reason) => {
  expect(memberState({ ...member, ...change })).toMatchObject({ words, reason })
})

test('the summary counts each state, and promises none for files that are not loaded', () => {
  const items = [{ ...member, document }, { ...member, document }, member]
  expect(summariseMembers({ revisionId: 'r', total: 3, items, gone: [] })).toBe('3 files: 2 indexed, 1 not here')
  expect(summariseMembers({ revisionId: 'r', total: 4000, items, gone: [] })).toBe('4,000 files')
  expect(isInWork({ ...member, document: { ...document, status: 'processing' } })).toBe(true)
  expect(isInWork(member)).toBe(false)
})
