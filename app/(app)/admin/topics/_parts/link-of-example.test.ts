import { expect, test } from 'vitest'
import { linkOfExample } from './link-of-example'

const asked = { answerId: 'ans_1', question: 'Who?', kinds: ['nothing'] as const, askedAt: new Date() }
const open = { id: 'fbk_1', status: 'open' as const }

test('a question that waits for people is worked on there, also when it was rated', () => {
  const waiting = { href: '/admin/unanswered?status=open', place: 'unanswered' }
  expect(linkOfExample({ ...asked, request: { isOpen: true }, feedback: open })).toEqual(waiting)
  expect(linkOfExample({ ...asked, request: { isOpen: true }, feedback: null })).toEqual(waiting)
})

test('one that has a reply leads to it, and a rated one to its place in the inbox', () => {
  expect(linkOfExample({ ...asked, request: { isOpen: false }, feedback: null }).href).toBe(
    '/admin/unanswered?status=closed',
  )
  expect(linkOfExample({ ...asked, request: { isOpen: false }, feedback: open })).toEqual({
    href: '/admin/feedback?status=open&id=fbk_1',
    place: 'feedback',
  })
})
