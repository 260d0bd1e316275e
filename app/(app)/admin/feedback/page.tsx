import type { Metadata } from 'next'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { listFeedback } from '@/db/queries/feedback/list-feedback'
import { listReviewers } from '@/db/queries/people/list-reviewers'
import { getAnswer } from '@/lib/answer/get-answer'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { FeedbackQueue } from './_parts/feedback-queue'
import { FeedbackFilters } from './feedback-filters'

export const metadata: Metadata = { title: 'Feedback' }

const paramsSchema = z.object({
  status: z.enum(['open', 'resolved']).catch('open'),
  rating: z.enum(['up', 'down']).optional().catch(undefined),
  mine: z.enum(['1']).optional().catch(undefined),
  id: z.string().optional().catch(undefined),
})

/** Reviewers work through what readers said: the question, the answer with its passages, and why it was rated so. */
export default async function FeedbackPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { runtime, scope } = await requirePage('reviewer')
  const { status, rating, mine, id } = paramsSchema.parse(await searchParams)
  const [items, reviewers] = await Promise.all([
    listFeedback(runtime.db, scope, { status, ...(rating && { rating }), ...(mine && { assigneeId: scope.userId }) }),
    listReviewers(runtime.db, scope),
  ])
  const chosen = items.find((item) => item.id === id) ?? items[0]
  const answer = chosen ? await getAnswer(runtime, scope, chosen.answerId).catch(nullWhenGone) : null
  return (
    <>
      <PageHeader
        title="Feedback"
        description="What readers said about answers. Label it, write what is right, make it a golden case, and close it with a word to the reader: all by keyboard."
      />
      <FeedbackFilters status={status} rating={rating ?? 'all'} mine={mine === '1'} />
      <FeedbackQueue
        key={`${status} ${rating} ${mine}`}
        items={items}
        status={status}
        chosenId={chosen?.id ?? null}
        answer={answer}
        reviewers={reviewers}
        userId={scope.userId}
      />
    </>
  )
}

/** A deleted conversation takes its answer along, which the page says; every other failure is one. */
function nullWhenGone(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}
