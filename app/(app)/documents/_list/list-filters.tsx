'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { formatCount } from '@/lib/domain/format-figures'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import { listHref, type ListAddress } from '../read-list-address'

export type ListFiltersProps = {
  address: ListAddress
  collections: readonly { id: string; name: string }[]
  counts: { queued: number; processing: number; indexed: number; failed: number }
}

const pauseMs = 250

export function ListFilters({ address, collections, counts }: ListFiltersProps) {
  const router = useRouter()
  const timer = useRef<NodeJS.Timeout>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const go = (change: Partial<ListAddress>): void => router.push(listHref(address, change))
  const search = (q: string): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => router.replace(listHref(address, { q })), pauseMs)
  }
  const working = counts.queued + counts.processing
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Input
        type="search"
        aria-label="Filter documents"
        placeholder="Filter by title or path"
        defaultValue={address.q}
        onChange={(event) => search(event.target.value)}
        className="w-full sm:w-60"
      />
      <Select
        aria-label="Collection"
        className="w-full sm:w-52"
        value={address.collection ?? 'all'}
        onValueChange={(value) => go({ collection: value === 'all' ? undefined : value })}
        options={[
          { value: 'all', label: 'All collections' },
          ...collections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SegmentedControl
        aria-label="State"
        value={address.status ?? 'all'}
        onValueChange={(value) => go({ status: value === 'all' ? undefined : value })}
        options={[
          { value: 'all', label: 'All' },
          { value: 'indexed', label: `Indexed ${formatCount(counts.indexed)}` },
          { value: 'working', label: `In work ${formatCount(working)}` },
          { value: 'failed', label: `Failed ${formatCount(counts.failed)}` },
        ]}
      />
      <Select
        aria-label="Order"
        className="w-full sm:ml-auto sm:w-40"
        value={address.sort}
        onValueChange={(value) => go({ sort: value === 'title' ? 'title' : 'updated' })}
        options={[
          { value: 'updated', label: 'Newest first' },
          { value: 'title', label: 'By title' },
        ]}
      />
    </div>
  )
}
