'use client'
import { useRouter } from 'next/navigation'
import { SegmentedControl } from '@/components/ui/segmented-control'

type Filters = { status: string; rating: string; mine: boolean }

export function FeedbackFilters(filters: Filters) {
  const { status, rating, mine } = filters
  const router = useRouter()
  const go = (change: Partial<Filters>): void => {
    const next = { ...filters, ...change }
    const query = new URLSearchParams({
      status: next.status,
      ...(next.rating !== 'all' && { rating: next.rating }),
      ...(next.mine && { mine: '1' }),
    })
    router.push(`/admin/feedback?${query.toString()}`)
  }
  return (
    <div className="flex flex-wrap gap-3">
      <SegmentedControl
        aria-label="State"
        value={status}
        onValueChange={(value) => go({ status: value })}
        options={[
          { value: 'open', label: 'Open' },
          { value: 'resolved', label: 'Closed' },
        ]}
      />
      <SegmentedControl
        aria-label="Rating"
        value={rating}
        onValueChange={(value) => go({ rating: value })}
        options={[
          { value: 'all', label: 'All' },
          { value: 'down', label: 'Thumbs down' },
          { value: 'up', label: 'Thumbs up' },
        ]}
      />
      <SegmentedControl
        aria-label="Given to"
        value={mine ? 'mine' : 'all'}
        onValueChange={(value) => go({ mine: value === 'mine' })}
        options={[
          { value: 'all', label: 'Everyone' },
          { value: 'mine', label: 'Mine' },
        ]}
      />
    </div>
  )
}
