'use client'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { remove } from '../actions'
import type { TermView } from './term-view'

/** Asks first, because it is not undone. */
export function DeleteButton({ term }: { term: TermView }) {
  const [open, setOpen] = useState(false)
  const { pending, run } = useAction(remove, { done: 'Deleted.' })
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" aria-label={`Delete ${term.term}`}>
          <Trash2 aria-hidden />
        </Button>
      }
      title="Delete this term?"
      description="This is not undone. A document that explains it will propose it again when it is looked through."
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button
            variant="danger"
            loading={pending}
            onClick={() => void run({ id: term.id }).then((done) => done !== undefined && setOpen(false))}
          >
            Delete
          </Button>
        </>
      }
    >
      <p className="text-sm font-medium wrap-anywhere">{`${term.term} = ${term.meaning}`}</p>
    </Dialog>
  )
}
