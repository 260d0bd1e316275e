'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'

type RemoveDialogProps = { name: string; onClose: () => void; onConfirm: () => Promise<void> }

/** Asked before a file goes that answers may quote: there is no way back. */
export function RemoveDialog({ name, onClose, onConfirm }: RemoveDialogProps) {
  const [pending, setPending] = useState(false)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Remove ${name}?`}
      description="The file and its passages go for good, and quotes from it in the answers of this conversation are replaced by a note."
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button
            variant="danger"
            loading={pending}
            onClick={() => {
              setPending(true)
              void onConfirm()
            }}
          >
            Remove
          </Button>
        </>
      }
    />
  )
}
