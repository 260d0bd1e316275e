'use client'
import { FolderTree, List } from 'lucide-react'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import type { ListAddress } from '../read-list-address'

export type ListArrangementProps = {
  address: ListAddress
  onChange: (change: Partial<ListAddress>) => void
}

/** As a list or by folder, and in which order. */
export function ListArrangement({ address, onChange }: ListArrangementProps) {
  return (
    <div className="flex items-center gap-2">
      <SegmentedControl
        aria-label="View"
        value={address.view}
        onValueChange={(view) => onChange({ view })}
        options={[
          { value: 'list', label: <List aria-hidden />, 'aria-label': 'As a list' },
          { value: 'folders', label: <FolderTree aria-hidden />, 'aria-label': 'By folder' },
        ]}
      />
      <Select
        aria-label="Order"
        className="w-36"
        value={address.sort}
        onValueChange={(value) => onChange({ sort: value === 'title' ? 'title' : 'updated' })}
        options={[
          { value: 'updated', label: 'Newest first' },
          { value: 'title', label: 'By title' },
        ]}
      />
    </div>
  )
}
