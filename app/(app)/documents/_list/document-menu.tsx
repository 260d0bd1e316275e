'use client'
import { Download, Ellipsis, RotateCcw, Trash2, Upload } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu'
import type { DocumentItem } from '@/app/api/v1/documents/_lib/to-document-item'
import { useReplaceFile } from '../_upload/use-replace-file'
import { retryFailed } from '../actions'

export type DocumentMenuProps = {
  document: DocumentItem
  canChange: boolean
  maxUploadMb: number
  onDelete: () => void
}

/** What can be done to one document. */
export function DocumentMenu({ document, canChange, maxUploadMb, onDelete }: DocumentMenuProps) {
  const retry = useAction(retryFailed, { done: 'Started again' })
  const replace = useReplaceFile(document, maxUploadMb)
  return (
    <DropdownMenu
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${document.title}`}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuItem asChild>
        <a href={`/api/v1/documents/${document.id}/file`} download>
          <Download aria-hidden />
          Download the original
        </a>
      </MenuItem>
      {canChange && document.status === 'failed' && document.error?.retryable && (
        <MenuItem onSelect={() => void retry.run({ documentId: document.id })}>
          <RotateCcw aria-hidden />
          Try again
        </MenuItem>
      )}
      {canChange && (
        <MenuItem onSelect={replace.choose}>
          <Upload aria-hidden />
          Upload a new copy
        </MenuItem>
      )}
      {canChange && <MenuSeparator />}
      {canChange && (
        <MenuItem danger onSelect={onDelete}>
          <Trash2 aria-hidden />
          Delete
        </MenuItem>
      )}
    </DropdownMenu>
  )
}
