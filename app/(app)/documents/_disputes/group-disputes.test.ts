import { expect, test } from 'vitest'
import type { DisputeSide, ListedDispute } from '@/db/queries/disputes/list-disputes'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import { groupDisputes } from './group-disputes'

const side = (id: string, title: string, charStart: number): DisputeSide => ({
  documentId: id as DocumentId,
  revisionId: `rev_${id}` as RevisionId,
  charStart,
  charEnd: charStart + 10,
  title,
  quote: '3. Words.',
  page: null,
  headingPath: [],
  date: null,
})

const dispute = (id: string, ...sides: [DisputeSide, DisputeSide]): ListedDispute => ({
  id,
  status: 'open',
  foundAt: new Date('2026-03-10T12:00:00Z'),
  dismissed: null,
  isOwn: true,
  sides,
})

const disputes = [
  dispute('a', side('1', 'Price list 2025', 0), side('2', 'Price list 2026', 5)),
  dispute('b', side('3', 'Handbook', 0), side('1', 'Price list 2025', 40)),
  dispute('c', side('1', 'Price list 2025', 20), side('2', 'Price list 2026', 25)),
]

test('what two documents say against each other stands together, and the later edition is named', () => {
  const groups = groupDisputes(disputes)
  expect(groups.map(({ left, right, later }) => [left.title, right.title, later])).toEqual([
    ['Price list 2025', 'Price list 2026', 'right'],
    ['Handbook', 'Price list 2025', null],
  ])
  expect(groups[0]?.pairs.map(({ id, left }) => [id, left.quote])).toEqual([
    ['a', 'Words.'],
    ['c', 'Words.'],
  ])
})

test('the document that is looked at stands on the left', () => {
  const groups = groupDisputes(disputes, '1')
  expect(groups.map(({ left }) => left.title)).toEqual(['Price list 2025', 'Price list 2025'])
  expect(groupDisputes(disputes.slice(0, 1), '2')[0]).toMatchObject({
    left: { title: 'Price list 2026' },
    later: 'left',
  })
})
