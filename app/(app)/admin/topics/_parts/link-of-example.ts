import type { TopicExample } from '@/lib/domain/topic'

/** Where a question that was handed over is worked on: with the people's questions while it waits there, or else in the inbox. */
export function linkOfExample({ request, feedback }: TopicExample): { href: string; place: 'unanswered' | 'feedback' } {
  if (request?.isOpen || !feedback)
    return { href: `/admin/unanswered?status=${request?.isOpen === false ? 'closed' : 'open'}`, place: 'unanswered' }
  return { href: `/admin/feedback?status=${feedback.status}&id=${feedback.id}`, place: 'feedback' }
}
