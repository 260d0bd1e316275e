'use client'
import { useRouter } from 'next/navigation'
import { SegmentedControl } from '@/components/ui/segmented-control'

const options = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
] as const

/** Whole days up to and with today, kept in the address of the page at `path`, beside what else stands there (`keep`). */
export function PeriodSwitch({ days, path, keep = '' }: { days: string; path: string; keep?: string }) {
  const router = useRouter()
  return (
    <SegmentedControl
      aria-label="Period"
      value={days}
      onValueChange={(value) => router.push(`${path}?days=${value}${keep}`, { scroll: false })}
      options={options}
    />
  )
}
