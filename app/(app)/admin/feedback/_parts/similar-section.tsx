import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { FeedbackListItem } from '@/db/queries/feedback/list-feedback'
import { SimilarCard } from './similar-card'
import type { SimilarState } from './use-similar'

export type SimilarSectionProps = {
  item: FeedbackListItem
  state: SimilarState
  /** Closed since the comparison. */
  closed: ReadonlySet<string>
  onRetry: () => void
  onCloseWith: (ids: readonly string[]) => void
}

/** Similar complaints of one, that there are none, or why they are not there. */
export function SimilarSection({ item, state, closed, onRetry, onCloseWith }: SimilarSectionProps) {
  if (state === 'loading') return <Skeleton className="h-11 rounded-lg" />
  if (state === 'failed')
    return (
      <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
        Similar complaints could not be looked for.
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
      </p>
    )
  const complaints = (state.near[item.id] ?? []).map((one) =>
    closed.has(one.id) ? { ...one, status: 'resolved' as const } : one,
  )
  // In the place of what was looked for, so that the answer below does not move.
  if (complaints.length === 0)
    return <p className="flex h-11 items-center px-4 text-sm text-muted">No similar complaint.</p>
  return (
    <SimilarCard
      key={item.id}
      complaints={complaints}
      byWords={state.method === 'words'}
      isOpen={item.status === 'open'}
      onCloseWith={onCloseWith}
    />
  )
}
