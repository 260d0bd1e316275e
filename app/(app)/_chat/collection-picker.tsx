'use client'
import { ChevronDown, Library } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { DropdownMenu, MenuCheckboxItem, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/dropdown-menu'
import type { ChatCollection } from './chat-context'

export type CollectionPickerProps = {
  collections: readonly ChatCollection[]
  /** Empty: all. */
  collectionIds: readonly string[]
  onCollectionsChange: (ids: readonly string[]) => void
  /** What is done in them. */
  label?: string
  side?: 'top' | 'bottom'
}

/** Which collections a question is asked of. */
export function CollectionPicker(props: CollectionPickerProps) {
  const { collections, collectionIds, onCollectionsChange, label: heading = 'Ask in', side = 'top' } = props
  if (collections.length === 0) return null
  const chosen = collections.filter((one) => collectionIds.includes(one.id))
  const label =
    chosen.length === 0 ? 'All documents' : chosen.length === 1 ? chosen[0]?.name : `${chosen.length} collections`
  return (
    <DropdownMenu
      align="start"
      side={side}
      className="max-h-80 w-72 overflow-y-auto"
      trigger={
        <Button variant="ghost" size="sm" aria-label={`${heading}: ${label}`} className="max-w-48 min-w-0 shrink">
          <Library aria-hidden />
          <span className="truncate">{label}</span>
          <ChevronDown className="size-3.5!" aria-hidden />
        </Button>
      }
    >
      <MenuLabel>{heading}</MenuLabel>
      {collections.map((collection) => (
        <MenuCheckboxItem
          key={collection.id}
          checked={collectionIds.includes(collection.id)}
          onCheckedChange={(checked) =>
            onCollectionsChange(
              checked ? [...collectionIds, collection.id] : collectionIds.filter((id) => id !== collection.id),
            )
          }
        >
          <span className="min-w-0 flex-1 truncate">{collection.name}</span>
          <span className="tabular text-xs text-muted">{collection.documentCount.toLocaleString('en')}</span>
        </MenuCheckboxItem>
      ))}
      <MenuSeparator />
      <MenuItem disabled={collectionIds.length === 0} onSelect={() => onCollectionsChange([])}>
        All documents
      </MenuItem>
    </DropdownMenu>
  )
}
