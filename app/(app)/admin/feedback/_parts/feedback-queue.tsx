'use client'
import { Inbox } from 'lucide-react'
import { useRef, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { FeedbackListItem } from '@/db/queries/feedback/list-feedback'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { UserId } from '@/lib/domain/ids'
import { AnswerCard } from '../../_parts/answer-card'
import { KeyHelp } from '../../_parts/key-help'
import { ComplaintCard } from './complaint-card'
import { QueueBar } from './queue-bar'
import { queueKeys } from './queue-keys'
import { QueueList } from './queue-list'
import { ReviewCard } from './review-card'
import { SimilarSection } from './similar-section'
import { useAnswers } from './use-answers'
import { useQueue } from './use-queue'
import { useQueueKeys } from './use-queue-keys'
import { useSimilar } from './use-similar'

export type FeedbackQueueProps = {
  items: readonly FeedbackListItem[]
  status: 'open' | 'resolved'
  chosenId: string | null
  /** Of the one that is shown first. */
  answer: StoredAnswer | null
  reviewers: readonly { id: UserId; name: string }[]
  userId: UserId
}

/** One complaint after the other: the answer with what it rests on in the middle, what to do with it beside. All of it by keyboard. */
export function FeedbackQueue({ items: given, status, chosenId, answer, reviewers, userId }: FeedbackQueueProps) {
  const queue = useQueue(given, chosenId)
  const { items, item, at } = queue
  const [help, setHelp] = useState(false)
  const [note, setNote] = useState({ id: '', text: '' })
  const correction = useRef<HTMLTextAreaElement>(null)
  const noteField = useRef<HTMLTextAreaElement>(null)
  const wanted = [at, at + 1, at + 2, at - 1].flatMap((place) => items[place]?.answerId ?? [])
  const first = given.find(({ id }) => id === chosenId)
  const answerOf = useAnswers(first ? { id: first.answerId, answer } : null, wanted)
  const noteText = note.id === item?.id ? note.text : ''
  const { state: similar, retry } = useSimilar(given.length > 0)
  const close = (): void => void (item && queue.close(item, noteText))
  useQueueKeys({
    next: () => queue.step(1),
    previous: () => queue.step(-1),
    label: (label) => void (item && queue.label(item, label)),
    correct: () => correction.current?.focus(),
    golden: () => void (item && queue.golden(item)),
    take: () => void (item && queue.assign(item, { assigneeId: userId, dueOn: item.dueOn })),
    note: () => noteField.current?.focus(),
    close,
    help: () => setHelp(true),
  })
  if (!item)
    return (
      <EmptyState icon={Inbox} className="mt-4" title={status === 'open' ? 'The inbox is empty' : 'Nothing closed yet'}>
        Readers rate an answer with the thumbs below it. What they say lands here.
      </EmptyState>
    )
  const shown = answerOf(item.answerId)
  return (
    <>
      <QueueBar at={at} count={items.length} onStep={queue.step} onHelp={() => setHelp(true)} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[14rem_minmax(0,1fr)_18rem]">
        <QueueList items={items} chosenId={item.id} onChoose={queue.go} />
        <div className="grid grid-cols-1 gap-4" aria-live="polite">
          <ComplaintCard item={item} />
          <SimilarSection
            item={item}
            state={similar}
            closed={queue.closed}
            onRetry={retry}
            onCloseWith={(ids) => void queue.closeWith(item, ids, noteText)}
          />
          {shown === undefined && <Skeleton className="h-64 rounded-lg" />}
          {shown === null && <Notice title="The answer is gone">Its conversation was deleted.</Notice>}
          {shown && <AnswerCard mayPin answer={shown} />}
        </div>
        <ReviewCard
          key={item.id}
          item={item}
          reviewers={reviewers}
          note={noteText}
          correction={correction}
          noteField={noteField}
          onNote={(text) => setNote({ id: item.id, text })}
          onLabel={(label) => void queue.label(item, label)}
          onCorrect={(text) => void queue.correct(item, text)}
          onAssign={(task) => void queue.assign(item, task)}
          onGolden={() => void queue.golden(item)}
          onClose={close}
        />
      </div>
      <KeyHelp title="Keys of the inbox" hints={queueKeys} open={help} onOpenChange={setHelp} />
    </>
  )
}
