import { expect, test } from 'vitest'
import type { TopicMember } from '@/db/queries/topics/list-topic-members'
import type { AnswerId, ConversationId, UserId } from '@/lib/domain/ids'
import { describeTopics } from './describe-topics'

const from = new Date('2026-03-01T00:00:00Z')
let made = 0

function member({ userId, ...fields }: Omit<Partial<TopicMember>, 'userId'> & { userId: string }): TopicMember {
  made += 1
  return {
    topic: 0,
    answerId: `ans_${made}` as AnswerId,
    conversationId: `cnv_${made}` as ConversationId,
    turn: 1,
    question: `How is parental leave split, case ${made}?`,
    standalone: null,
    createdAt: new Date(from.getTime() + made),
    status: 'refused',
    refusalReason: 'no_evidence',
    isNear: false,
    unsupported: 0,
    isRatedDown: false,
    isHandedOver: false,
    rating: null,
    isRequested: false,
    isRequestOpen: false,
    ...fields,
    userId: userId as UserId,
  }
}

const describe = (members: readonly TopicMember[]) =>
  describeTopics({ members, background: members.map(({ question }) => question), from })

test('what three people asked is counted and named, and none of it is shown in its words', () => {
  const { topics, withheld, single } = describe([
    member({ userId: 'a' }),
    member({ userId: 'b', isNear: true }),
    member({ userId: 'b', status: 'answered', refusalReason: null, unsupported: 2 }),
    member({ userId: 'c', refusalReason: 'off_topic' }),
  ])
  expect(topics).toMatchObject([{ questions: 4, people: 3, countsAll: true, before: null, examples: [] }])
  expect(topics[0]?.kinds).toEqual({ nothing: 1, near: 1, 'out-of-scope': 1, unsupported: 1, 'thumbs-down': 0 })
  expect(topics[0]?.terms).toEqual(expect.arrayContaining(['parental', 'leave', 'split']))
  expect({ withheld, single }).toEqual({ withheld: 0, single: [] })
})

test('what two people asked counts only as far as they handed it over, and the rest is a number', () => {
  const isHandedOver = true
  const rating = { id: 'fbk_1', status: 'open' as const }
  const { topics, withheld } = describe([
    member({ userId: 'a', question: 'Who approves sabbaticals?', isHandedOver, rating, isRatedDown: true }),
    member({ userId: 'a', question: 'Are sabbaticals paid?', isHandedOver, isRequested: true, isRequestOpen: true }),
    member({ userId: 'b', question: 'Is my sabbatical secret?' }),
  ])
  expect(topics).toMatchObject([
    { questions: 2, people: 1, countsAll: false, terms: ['sabbaticals', 'approves', 'paid'] },
  ])
  expect(topics[0]?.examples).toMatchObject([
    { question: 'Are sabbaticals paid?', feedback: null, request: { isOpen: true }, kinds: ['nothing'] },
    { question: 'Who approves sabbaticals?', feedback: rating, request: null, kinds: ['nothing', 'thumbs-down'] },
  ])
  expect(withheld).toBe(1)
  expect(JSON.stringify(topics)).not.toContain('secret')
})

test('the trend is told when three people had asked before, and not whether one or two had', () => {
  const before = (userId: string) => member({ userId, createdAt: new Date(from.getTime() - 1_000) })
  const now = ['a', 'b', 'c'].map((userId) => member({ userId }))
  expect(describe([before('a'), before('b'), ...now]).topics[0]?.before).toBeNull()
  expect(describe([before('a'), before('b'), before('d'), ...now]).topics[0]?.before).toBe(3)
})

test('a question handed over alone stands alone; one of before is not of this period', () => {
  const { topics, single } = describe([
    member({ userId: 'a', isHandedOver: true, question: 'Who waters the palms?' }),
    member({ userId: 'a', isHandedOver: true, topic: 1, createdAt: new Date(from.getTime() - 5) }),
  ])
  expect(topics).toEqual([])
  expect(single).toMatchObject([{ question: 'Who waters the palms?' }])
})

test('asking again in the same place is one question, and a thumb that was taken back none', () => {
  const again = { conversationId: 'cnv_x' as ConversationId, question: 'How is leave split?' }
  const { topics } = describe([
    member({ userId: 'a', ...again }),
    member({ userId: 'a', ...again }),
    member({ userId: 'b', status: 'answered', refusalReason: null }),
    member({ userId: 'c' }),
    member({ userId: 'd' }),
  ])
  expect(topics).toMatchObject([{ questions: 3, people: 3 }])
})
