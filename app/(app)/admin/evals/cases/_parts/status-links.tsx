'use client'
import { useRouter } from 'next/navigation'
import { SegmentedControl } from '@/components/ui/segmented-control'

/** The cases that runs ask, those of them whose passage could not be found again, or those that were put away. */
export function StatusLinks({ status }: { status: 'active' | 'lost' | 'archived' }) {
  const router = useRouter()
  return (
    <SegmentedControl
      aria-label="State"
      className="mb-4"
      value={status}
      onValueChange={(value) => router.push(`/admin/evals/cases?status=${value}`)}
      options={[
        { value: 'active', label: 'Asked' },
        { value: 'lost', label: 'Passage gone' },
        { value: 'archived', label: 'Archived' },
      ]}
    />
  )
}
