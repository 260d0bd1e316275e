import { Folder } from 'lucide-react'
import { Td } from '@/components/ui/table'
import { formatCount } from '@/lib/domain/format-figures'
import { folderName } from './folder-name'
import type { FolderItem } from './use-document-list'

export type FolderRowProps = {
  folder: FolderItem
  index: number
  /** Columns that its one cell spans beside that of the ticks. */
  columns: number
  hasTicks: boolean
  onOpen: (path: string) => void
}

export function FolderRow({ folder, index, columns, hasTicks, onOpen }: FolderRowProps) {
  return (
    <tr aria-rowindex={index + 1} className="h-15 border-b border-line hover:bg-sunken max-sm:h-24">
      {hasTicks && <Td className="pr-0 text-faint" />}
      <Td colSpan={columns} className="py-1.5">
        <button
          type="button"
          onClick={() => onOpen(folder.path)}
          className="flex w-full items-center gap-2.5 rounded-sm text-left hover:text-accent"
        >
          <Folder className="size-4 shrink-0 text-muted" aria-hidden />
          <span className="min-w-0 truncate font-medium">{folderName(folder.path)}</span>
          <span className="tabular shrink-0 text-muted">
            {formatCount(folder.documents)} {folder.documents === 1 ? 'document' : 'documents'}
          </span>
        </button>
      </Td>
    </tr>
  )
}
