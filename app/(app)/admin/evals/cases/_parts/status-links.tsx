'use client'
import { useRouter } from 'next/navigation'
import { SegmentedControl } from '@/components/ui/segmented-control'

/** The cases that runs ask, or those that were put away. */
export function StatusLinks({ status }: { status: 'active' | 'archived' }) {
  const router = useRouter()
  return (
    <SegmentedControl
      aria-label="State"
      className="mb-4"
      value={status}
      onValueChange={(value) => router.push(`/admin/evals/cases?status=${value}`)}
      options={[
        { value: 'active', label: 'Asked' },
        { value: 'archived', label: 'Archived' },
      ]}
    />
  )
}
