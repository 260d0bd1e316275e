'use client'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { undoMs } from '@/lib/domain/document-operation'
import { someDocuments, type BulkDialogProps } from './bulk-dialog-props'

export function DeleteDialog({ count, pending, onClose, onConfirm }: BulkDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Delete ${someDocuments(count)}?`}
      description={`Passages and originals go for good, and quotes from them in old answers are replaced by a note. You can take it back for ${undoMs / 1000} seconds; each deletion leaves a receipt.`}
      footer={
        <>
          <DialogClose>
            <Button>Keep {count === 1 ? 'it' : 'them'}</Button>
          </DialogClose>
          <Button variant="danger" loading={pending} onClick={() => void onConfirm({ kind: 'delete' })}>
            Delete
          </Button>
        </>
      }
    />
  )
}
