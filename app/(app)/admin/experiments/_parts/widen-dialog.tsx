'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { widen } from '../actions'

/** A larger share before its time, or past the last step. */
export function WidenDialog({ id, percent, next }: { id: string; percent: number; next: number }) {
  const [open, setOpen] = useState(false)
  const [share, setShare] = useState(String(next))
  const { pending, run } = useAction(widen, { done: `${share} % have the change now.` })
  const wanted = Number(share)
  const isWider = Number.isInteger(wanted) && wanted > percent && wanted <= 99
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Widen</Button>}
      title="Give it to more readers?"
      description="The guards go on watching. Nobody who has the change loses it."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            disabled={!isWider}
            loading={pending}
            onClick={() => void run({ id, percent: wanted }).then((done) => done !== undefined && setOpen(false))}
          >
            Widen it
          </Button>
        </>
      }
    >
      <Field label="Share, %" error={isWider ? undefined : `Between ${percent + 1} and 99.`}>
        <Input
          type="number"
          min={percent + 1}
          max={99}
          value={share}
          onChange={(event) => setShare(event.target.value)}
        />
      </Field>
    </Dialog>
  )
}
