'use client'
import { useRouter } from 'next/navigation'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { GlossaryStatus } from '@/lib/domain/glossary'

/** What waits for a person, what questions are read with, and what was left out. */
export function StatusLinks({ show, counts }: { show: GlossaryStatus; counts: Record<GlossaryStatus, number> }) {
  const router = useRouter()
  return (
    <SegmentedControl
      aria-label="State"
      className="mb-4"
      value={show}
      onValueChange={(value) => router.push(`/admin/glossary?show=${value}`)}
      options={[
        { value: 'proposed', label: `To decide ${counts.proposed}` },
        { value: 'accepted', label: `In use ${counts.accepted}` },
        { value: 'dismissed', label: `Left out ${counts.dismissed}` },
      ]}
    />
  )
}
