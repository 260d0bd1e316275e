'use client'
import { useRouter } from 'next/navigation'
import { SegmentedControl } from '@/components/ui/segmented-control'

export function StateFilter({ status }: { status: 'open' | 'closed' }) {
  const router = useRouter()
  return (
    <SegmentedControl
      aria-label="State"
      value={status}
      onValueChange={(value) => router.push(`/admin/unanswered?status=${value}`)}
      options={[
        { value: 'open', label: 'Open' },
        { value: 'closed', label: 'Closed' },
      ]}
    />
  )
}
