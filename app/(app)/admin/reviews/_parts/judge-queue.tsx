'use client'
import { ArrowLeft, CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import type { OpenedItem } from '@/lib/evals/reviews/open-item'
import { KeyHelp, type KeyHint } from '../../_parts/key-help'
import { usePageKeys } from '../../_parts/use-page-keys'
import { labelKeys, labelOfKey, verdictOfKey } from './finding-keys'
import { JudgeBar } from './judge-bar'
import { JudgeCard } from './judge-card'
import { OpenedAnswer } from './opened-answer'
import { useJudgeQueue, type QueueItem } from './use-judge-queue'
import { useOpenedItems } from './use-opened-items'

const hints: readonly KeyHint[] = [
  { keys: ['1', '5'], does: 'give the verdict, and on to the next', isRange: true },
  { keys: ['A', labelKeys.at(-1) ?? 'G'], does: 'say what is wrong, before the verdict', isRange: true },
  { keys: ['N'], does: 'write a note, before the verdict; Esc leaves the field' },
  { keys: ['S'], does: 'skip: it comes again at the end' },
  { keys: ['U'], does: 'back to the last one, to judge it again' },
  { keys: ['?'], does: 'show these keys' },
]

export type JudgeQueueProps = {
  roundId: string
  items: readonly QueueItem[]
  /** How many of the round the person has judged before. */
  done: number
  /** The first of them. */
  first: OpenedItem | null
}

/** One answer after the other, each with one key, without a word of what somebody else said of it. */
export function JudgeQueue({ roundId, items, done, first }: JudgeQueueProps) {
  const queue = useJudgeQueue(items, done)
  const { item, draft } = queue
  const [help, setHelp] = useState(false)
  const noteField = useRef<HTMLTextAreaElement>(null)
  const opened = useOpenedItems(items[0] ? { id: items[0].id, opened: first } : null, queue.wanted)
  // Nobody judges what is not there yet.
  const give = (verdict: ReviewVerdict): void => {
    if (item && opened(item.id)) void queue.give(verdict)
  }
  usePageKeys((key) => {
    const [verdict, label] = [verdictOfKey(key), labelOfKey(key)]
    if (verdict) return () => give(verdict)
    if (label) return () => queue.write({ label: draft.label === label ? null : label })
    const commands: Record<string, () => void> = {
      n: () => noteField.current?.focus(),
      s: queue.skip,
      u: queue.back,
      '?': () => setHelp(true),
    }
    return commands[key]
  })
  const back = `/admin/reviews/${roundId}`
  return (
    <>
      <JudgeBar back={back} done={queue.done} left={queue.left} onHelp={() => setHelp(true)} />
      {item ? (
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
          <OpenedAnswer question={item.question} opened={opened(item.id)} />
          <JudgeCard
            key={item.id}
            draft={draft}
            noteField={noteField}
            onVerdict={give}
            onDraft={queue.write}
            onSkip={queue.left > 1 ? queue.skip : null}
            onBack={queue.last ? queue.back : null}
          />
        </div>
      ) : (
        <EmptyState
          icon={CircleCheck}
          title={queue.isSending ? 'Saving your verdicts…' : 'Nothing left for you in this round'}
          action={
            <Link className={buttonClass('primary')} href={back}>
              <ArrowLeft aria-hidden />
              To the round
            </Link>
          }
        >
          What you said is compared with what somebody else says of the same answers.
        </EmptyState>
      )}
      <KeyHelp title="Keys of the review" hints={hints} open={help} onOpenChange={setHelp} />
    </>
  )
}
