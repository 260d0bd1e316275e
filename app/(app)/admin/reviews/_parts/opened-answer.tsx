import { Card, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { OpenedItem } from '@/lib/evals/reviews/open-item'
import { AnswerCard } from '../../_parts/answer-card'

type OpenedAnswerProps = { question: string; opened: OpenedItem | null | undefined }

/** The question as it was asked, and the answer with what it rests on. Who asked is not here. */
export function OpenedAnswer({ question, opened }: OpenedAnswerProps) {
  return (
    <div className="grid grid-cols-1 gap-4" aria-live="polite">
      <Card>
        <CardHeader
          title={<span className="font-serif text-xl font-normal break-words">{question}</span>}
          description={opened?.standalone ? `Understood as: ${opened.standalone}` : undefined}
        />
      </Card>
      {opened === undefined && <Skeleton className="h-64 rounded-lg" />}
      {opened === null && (
        <Notice title="The answer is closed">
          Its reader deleted it, the round ended, or reviewing answers that nobody rated was switched off. Skip it.
        </Notice>
      )}
      {opened && <AnswerCard answer={opened.answer} mayReplay={false} />}
    </div>
  )
}
