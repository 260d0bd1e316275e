'use client'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { cn } from '@/components/ui/cn'
import type { FeedbackListItem } from '@/db/queries/feedback/list-feedback'

export type FeedbackListProps = {
  items: readonly FeedbackListItem[]
  chosenId: string
  status: string
  rating: string | undefined
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))

export function FeedbackList({ items, chosenId, status, rating }: FeedbackListProps) {
  const router = useRouter()
  const href = (id: string): string => `/admin/feedback?status=${status}${rating ? `&rating=${rating}` : ''}&id=${id}`
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      const next = items[items.findIndex((item) => item.id === chosenId) + step]
      if (step !== 0 && next)
        router.push(`/admin/feedback?status=${status}${rating ? `&rating=${rating}` : ''}&id=${next.id}`)
    }
    document.addEventListener('keydown', move)
    return () => document.removeEventListener('keydown', move)
  }, [items, chosenId, router, status, rating])
  return (
    <nav aria-label="Rated answers" className="max-h-[70dvh] overflow-y-auto rounded-lg border border-line bg-surface">
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.id}>
            <Link
              href={href(item.id)}
              aria-current={item.id === chosenId ? 'true' : undefined}
              className={cn(
                'flex gap-2.5 px-3 py-2.5 text-sm hover:bg-hover',
                item.id === chosenId && 'bg-accent-soft hover:bg-accent-soft',
              )}
            >
              {item.rating === 'up' ? (
                <ThumbsUp className="mt-0.5 size-4 shrink-0 text-accent" aria-label="Thumbs up" />
              ) : (
                <ThumbsDown className="mt-0.5 size-4 shrink-0 text-danger" aria-label="Thumbs down" />
              )}
              <span className="min-w-0">
                <span className="line-clamp-2 font-medium">{item.question}</span>
                <span className="mt-0.5 block truncate text-xs text-muted">
                  {item.by}, {item.createdAt.toISOString().slice(0, 10)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
