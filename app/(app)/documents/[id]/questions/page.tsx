import { MessageCircleQuestion, ThumbsDown, ThumbsUp } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody } from '@/components/ui/page-header'
import { listAnswersFromDocument } from '@/db/queries/answers/list-answers-from-document'
import { formatStamp } from '@/lib/domain/format-stamp'
import type { DocumentId } from '@/lib/domain/ids'
import { loadDocument } from '../load-document'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Questions' }

/** What this document was cited for, as far as the reader may know it, with what was said of the answers. */
export default async function QuestionsPage({ params }: Props) {
  const { runtime, scope } = await requirePage()
  const { id } = await params
  if (!(await loadDocument(id))) return null
  const { items, others } = await listAnswersFromDocument(runtime.db, scope, { documentId: id as DocumentId })
  const proposeLink = scope.role !== 'member' && (
    <Link className={buttonClass('secondary')} href={`/admin/evals/proposals?document=${encodeURIComponent(id)}`}>
      Propose golden cases
    </Link>
  )
  const note =
    others === 0
      ? null
      : `${others} more ${others === 1 ? 'answer cites' : 'answers cite'} this document. What other people asked stays theirs until they rate an answer.`
  if (items.length === 0) {
    return (
      <PageBody>
        <EmptyState icon={MessageCircleQuestion} title="No questions to show" action={proposeLink}>
          {note ??
            (scope.role === 'member'
              ? 'None of your questions was answered from this document yet.'
              : 'No question was answered from this document yet.')}
        </EmptyState>
      </PageBody>
    )
  }
  return (
    <PageBody className="grid gap-4">
      <ul aria-label="Questions" className="grid">
        {items.map(({ answerId, conversationId, question, isOwn, createdAt, feedbackId, rating, comment, status }) => (
          <li key={`${answerId} ${feedbackId ?? ''}`} className="border-b border-line py-3 last:border-0">
            <div className="flex items-start gap-3">
              {isOwn ? (
                <Link className="min-w-0 flex-1 font-medium hover:text-accent" href={`/c/${conversationId}`}>
                  {question}
                </Link>
              ) : (
                <span className="min-w-0 flex-1 font-medium">{question}</span>
              )}
              {rating !== null && (
                <Badge tone={rating === 'up' ? 'accent' : 'danger'}>
                  {rating === 'up' ? <ThumbsUp aria-hidden /> : <ThumbsDown aria-hidden />}
                  {rating === 'up' ? 'Good' : status === 'open' ? 'Bad, open' : 'Bad, closed'}
                </Badge>
              )}
            </div>
            <p className="tabular mt-0.5 text-xs text-muted">
              {formatStamp(createdAt, 'seconds')}
              {isOwn && ' · your question'}
            </p>
            {comment && <p className="mt-1.5 border-l-2 border-line pl-3 text-sm text-pretty text-muted">{comment}</p>}
          </li>
        ))}
      </ul>
      {note && <p className="text-sm text-muted">{note}</p>}
      {proposeLink && <div>{proposeLink}</div>}
    </PageBody>
  )
}
