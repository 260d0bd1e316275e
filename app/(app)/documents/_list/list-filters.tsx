'use client'
import { formatCount } from '@/lib/domain/format-figures'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import type { ListAddress } from '../read-list-address'
import { MoreFilters } from './more-filters'

export type StatusCounts = { queued: number; processing: number; indexed: number; failed: number }

export type ListFiltersProps = {
  address: ListAddress
  collections: readonly { id: string; name: string }[]
  counts: StatusCounts
  onChange: (change: Partial<ListAddress>) => void
}

/** The list answers to every letter: there is no button and no pause. */
export function ListFilters({ address, collections, counts, onChange }: ListFiltersProps) {
  const working = counts.queued + counts.processing
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Input
        type="search"
        aria-label="Filter documents"
        placeholder="Filter by title or path"
        value={address.q}
        onChange={(event) => onChange({ q: event.target.value })}
        className="w-full sm:w-48"
      />
      <Select
        aria-label="Collection"
        className="w-full sm:w-40"
        value={address.collection ?? 'all'}
        onValueChange={(value) => onChange({ collection: value === 'all' ? undefined : value, folder: undefined })}
        options={[
          { value: 'all', label: 'All collections' },
          ...collections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SegmentedControl
        aria-label="State"
        className="max-w-full overflow-x-auto"
        value={address.status ?? 'all'}
        onValueChange={(value) => onChange({ status: value === 'all' ? undefined : value })}
        options={[
          { value: 'all', label: 'All' },
          { value: 'indexed', label: `Indexed ${formatCount(counts.indexed)}` },
          { value: 'working', label: `In work ${formatCount(working)}` },
          { value: 'failed', label: `Failed ${formatCount(counts.failed)}` },
        ]}
      />
      <MoreFilters address={address} onChange={onChange} />
    </div>
  )
}
