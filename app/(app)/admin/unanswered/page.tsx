import { MessageCircleQuestionMark } from 'lucide-react'
import type { Metadata } from 'next'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listUnanswered } from '@/lib/feedback/list-unanswered'
import { QuestionCard } from './_parts/question-card'
import { StateFilter } from './_parts/state-filter'

export const metadata: Metadata = { title: 'Unanswered' }

const paramsSchema = z.object({ status: z.enum(['open', 'closed']).catch('open') })

/** What readers asked of people, because no document answered it. */
export default async function UnansweredPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { runtime, scope } = await requirePage('reviewer')
  const { status } = paramsSchema.parse(await searchParams)
  const groups = await listUnanswered(runtime, scope, { status })
  return (
    <>
      <PageHeader
        title="Unanswered"
        description="Questions that no document answered and that readers handed to you. One reply reaches everyone who asked."
      />
      <StateFilter status={status} />
      <div className="mt-5 grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
        {groups.map((group) => (
          <QuestionCard key={`${group.id} ${group.status}`} group={group} mayUpload={scope.role === 'admin'} />
        ))}
      </div>
      {groups.length === 0 && <Empty status={status} />}
    </>
  )
}

function Empty({ status }: { status: 'open' | 'closed' }) {
  if (status === 'closed')
    return (
      <EmptyState icon={MessageCircleQuestionMark} title="Nothing closed yet">
        Replies that you sent are kept here. Opening one again takes it back from its readers.
      </EmptyState>
    )
  return (
    <EmptyState icon={MessageCircleQuestionMark} title="No open question">
      When an answer is refused for want of a document, its reader can press “Ask the people who can add it”. The
      question then waits here: add the document, write the answer, or decline with a reason.
    </EmptyState>
  )
}
