'use client'
import { PinOff } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { unpin } from '../actions'

/** Says what goes, because it is not undone: the answer would have to be found and pinned again. */
export function UnpinDialog({ id, question }: { id: string; question: string }) {
  const [open, setOpen] = useState(false)
  const { pending, run } = useAction(unpin, { done: 'Unpinned. The question is answered in the usual way again.' })
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost">
          <PinOff aria-hidden /> Unpin
        </Button>
      }
      title="Unpin this answer?"
      description="The question is then answered in the usual way. Answers that readers already got keep their mark. This is not undone: the answer would have to be pinned again."
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
            Unpin
          </Button>
        </>
      }
    >
      <p className="text-sm font-medium break-words">{question}</p>
    </Dialog>
  )
}
