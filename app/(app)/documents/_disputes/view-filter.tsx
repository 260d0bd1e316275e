'use client'
import { useRouter } from 'next/navigation'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { DisputeView } from '@/lib/domain/document-dispute'

export type ViewFilterProps = { view: DisputeView; counts: Readonly<Record<DisputeView, number>> }

export function ViewFilter({ view, counts }: ViewFilterProps) {
  const router = useRouter()
  return (
    <SegmentedControl
      aria-label="View"
      value={view}
      onValueChange={(value) => router.push(`/documents/contradictions?view=${value}`)}
      options={[
        { value: 'open', label: `Open ${counts.open}` },
        { value: 'editions', label: `Editions ${counts.editions}` },
        { value: 'dismissed', label: `Dismissed ${counts.dismissed}` },
      ]}
    />
  )
}
