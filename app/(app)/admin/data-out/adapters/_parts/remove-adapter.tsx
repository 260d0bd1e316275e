'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { dropAdapter } from '../actions'

/** Asks first, because it is not undone. */
export function RemoveAdapter({ id, name }: { id: string; name: string }) {
  const [open, setOpen] = useState(false)
  const { pending, run } = useAction(dropAdapter, { done: 'Record removed' })
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost">
          Remove
        </Button>
      }
      title="Remove this record?"
      description={`What is known of ${name} is not kept anywhere else. Its golden runs stay.`}
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button
            variant="danger"
            loading={pending}
            onClick={() => void run({ id }).then((done) => done !== undefined && setOpen(false))}
          >
            Remove
          </Button>
        </>
      }
    />
  )
}
