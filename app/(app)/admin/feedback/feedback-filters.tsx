'use client'
import { useRouter } from 'next/navigation'
import { SegmentedControl } from '@/components/ui/segmented-control'

export function FeedbackFilters({ status, rating }: { status: string; rating: string }) {
  const router = useRouter()
  const go = (next: { status: string; rating: string }): void => {
    router.push(`/admin/feedback?status=${next.status}${next.rating === 'all' ? '' : `&rating=${next.rating}`}`)
  }
  return (
    <div className="flex flex-wrap gap-3">
      <SegmentedControl
        aria-label="State"
        value={status}
        onValueChange={(value) => go({ status: value, rating })}
        options={[
          { value: 'open', label: 'Open' },
          { value: 'resolved', label: 'Closed' },
        ]}
      />
      <SegmentedControl
        aria-label="Rating"
        value={rating}
        onValueChange={(value) => go({ status, rating: value })}
        options={[
          { value: 'all', label: 'All' },
          { value: 'down', label: 'Thumbs down' },
          { value: 'up', label: 'Thumbs up' },
        ]}
      />
    </div>
  )
}
