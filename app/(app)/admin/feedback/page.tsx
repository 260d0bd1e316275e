import { Inbox } from 'lucide-react'
import type { Metadata } from 'next'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listFeedback } from '@/db/queries/feedback/list-feedback'
import { getAnswer } from '@/lib/answer/get-answer'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { FeedbackDetail } from './feedback-detail'
import { FeedbackFilters } from './feedback-filters'
import { FeedbackList } from './feedback-list'

export const metadata: Metadata = { title: 'Feedback' }

const paramsSchema = z.object({
  status: z.enum(['open', 'resolved']).catch('open'),
  rating: z.enum(['up', 'down']).optional().catch(undefined),
  id: z.string().optional().catch(undefined),
})

/** Reviewers work through what readers said: the question, the answer with its passages, and why it was rated so. */
export default async function FeedbackPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { runtime, scope } = await requirePage('reviewer')
  const { status, rating, id } = paramsSchema.parse(await searchParams)
  const items = await listFeedback(runtime.db, scope, { status, ...(rating && { rating }) })
  const chosen = items.find((item) => item.id === id) ?? items[0]
  const answer = chosen ? await getAnswer(runtime, scope, chosen.answerId).catch(nullWhenGone) : null
  return (
    <>
      <PageHeader
        title="Feedback"
        description="What readers said about answers. J and K move through the list, E closes the one shown."
      />
      <FeedbackFilters status={status} rating={rating ?? 'all'} />
      {chosen ? (
        <div className="mt-4 grid items-start gap-6 lg:grid-cols-[20rem_1fr]">
          <FeedbackList items={items} chosenId={chosen.id} status={status} rating={rating} />
          <FeedbackDetail item={chosen} answer={answer} />
        </div>
      ) : (
        <EmptyState
          icon={Inbox}
          className="mt-4"
          title={status === 'open' ? 'The inbox is empty' : 'Nothing closed yet'}
        >
          Readers rate an answer with the thumbs below it. What they say lands here.
        </EmptyState>
      )}
    </>
  )
}

/** A deleted conversation takes its answer along, which the page says; every other failure is one. */
function nullWhenGone(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}
