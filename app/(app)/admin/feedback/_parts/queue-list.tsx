'use client'
import { FlaskConical, ThumbsDown, ThumbsUp } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import type { FeedbackListItem } from '@/db/queries/feedback/list-feedback'
import { reviewLabelTable } from '@/lib/domain/review-labels'

export type QueueListProps = {
  items: readonly FeedbackListItem[]
  chosenId: string
  onChoose: (item: FeedbackListItem) => void
}

const keepInSight = (chosen: HTMLElement | null): void => chosen?.scrollIntoView({ block: 'nearest' })

/** Who complained about what. The one that is shown stays in sight. */
export function QueueList({ items, chosenId, onChoose }: QueueListProps) {
  return (
    <nav
      aria-label="Rated answers"
      className="max-h-48 overflow-y-auto rounded-lg border border-line bg-surface lg:max-h-[75dvh]"
    >
      <ul className="divide-y divide-line">
        {items.map((item) => {
          const isChosen = item.id === chosenId
          return (
            <li key={item.id}>
              <button
                ref={isChosen ? keepInSight : null}
                type="button"
                aria-current={isChosen ? 'true' : undefined}
                onClick={() => onChoose(item)}
                className={cn(
                  'flex w-full gap-2.5 px-3 py-2.5 text-left text-sm hover:bg-hover',
                  isChosen && 'bg-accent-soft hover:bg-accent-soft',
                )}
              >
                {item.rating === 'up' ? (
                  <ThumbsUp className="mt-0.5 size-4 shrink-0 text-accent" aria-label="Thumbs up" />
                ) : (
                  <ThumbsDown className="mt-0.5 size-4 shrink-0 text-danger" aria-label="Thumbs down" />
                )}
                <span className="min-w-0 flex-1">
                  <span className="line-clamp-2 font-medium">{item.question}</span>
                  <span className="mt-0.5 block truncate text-xs text-muted">
                    {item.createdAt.toISOString().slice(5, 10)} ·{' '}
                    {item.label ? reviewLabelTable[item.label].word : item.by}
                  </span>
                </span>
                {item.goldenCaseId && (
                  <FlaskConical className="mt-0.5 size-4 shrink-0 text-muted" aria-label="Golden case" />
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
