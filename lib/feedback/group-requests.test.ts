import { expect, test } from 'vitest'
import type { RequestRow } from '@/db/queries/requests/list-requests'
import type { Source } from '@/lib/domain/answer'
import type { AnswerId, ConversationId, UserId, WorkspaceId } from '@/lib/domain/ids'
import { toQuestionKey } from '@/lib/domain/text/to-question-key'
import { groupRequests } from './group-requests'

const source = (chunkId: string, documentId: string, score: number) => ({ chunkId, documentId, score }) as Source

function row(id: string, userId: string, question: string, changes: Partial<RequestRow> = {}): RequestRow {
  return {
    workspaceId: 'wsp_1' as WorkspaceId,
    id,
    answerId: `ans_${id}` as AnswerId,
    conversationId: `cnv_${id}` as ConversationId,
    userId: userId as UserId,
    question,
    questionKey: toQuestionKey(question),
    note: null,
    status: 'open',
    closingNote: null,
    writtenAnswer: null,
    closedBy: null,
    closedAt: null,
    seenAt: null,
    createdAt: new Date('2026-03-10T12:00:00Z'),
    askedBy: userId,
    closedByName: null,
    suggestions: [],
    ...changes,
  }
}

test('the same question is one group: readers are counted once, the newest request stands for it', () => {
  const later = new Date('2026-03-11T12:00:00Z')
  const groups = groupRequests(
    [
      row('1', 'Mira', 'Who waters the palms?', { note: 'Urgent.' }),
      row('2', 'Ole', 'who waters the palms', { createdAt: later }),
      row('3', 'Mira', 'Who waters the palms?'),
      row('4', 'Mira', 'Who waters the ferns?'),
    ],
    new Set(),
  )
  expect(groups).toMatchObject([
    { id: '2', readers: ['Mira', 'Ole'], lastAskedAt: later, notes: [{ by: 'Mira', text: 'Urgent.' }] },
    { id: '4', readers: ['Mira'], notes: [] },
  ])
})

test('passages are the best three of all askers, each once, and only those that the reviewer may open', () => {
  const [group] = groupRequests(
    [
      row('1', 'Mira', 'Who?', { suggestions: [source('a', 'open', 0.2), source('b', 'closed', 0.9)] }),
      row('2', 'Ole', 'Who?', { suggestions: [source('a', 'open', 0.2), source('c', 'open', 0.6)] }),
      row('3', 'Ida', 'Who?', { suggestions: [source('d', 'open', 0.5), source('e', 'open', 0.1)] }),
    ],
    new Set(['open']),
  )
  expect(group?.nearest.map((one) => one.chunkId)).toEqual(['c', 'd', 'a'])
})

test('closed requests are apart by reply', () => {
  const closed = (at: string) => ({ status: 'declined', closedAt: new Date(at) }) as const
  const rows = [
    row('1', 'Mira', 'Who?', closed('2026-03-12T09:00:00Z')),
    row('2', 'Ole', 'Who?', closed('2026-03-12T09:00:00Z')),
    row('3', 'Mira', 'Who?', closed('2026-03-10T09:00:00Z')),
  ]
  expect(groupRequests(rows, new Set()).map((group) => group.readers.length)).toEqual([2, 1])
})
