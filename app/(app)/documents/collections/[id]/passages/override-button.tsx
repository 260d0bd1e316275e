'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { switchOver } from './actions'

const shortest = 10

/** Switches although the golden cases find less, with a reason that the audit log keeps. */
export function OverrideButton({ rebuildId }: { rebuildId: string }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { pending, run } = useAction(switchOver, { done: 'Switched all the same' })
  const confirm = async (): Promise<void> => {
    if ((await run({ rebuildId, reason })) !== undefined) setAsking(false)
  }
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        Switch all the same
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Switch although less is found?"
        description="Readers get the new passages at once. It can be taken back for seven days."
        footer={
          <>
            <DialogClose>
              <Button>Keep the passages in use</Button>
            </DialogClose>
            <Button
              variant="danger"
              disabled={reason.trim().length < shortest}
              loading={pending}
              onClick={() => void confirm()}
            >
              Switch all the same
            </Button>
          </>
        }
      >
        <Field label="Why" hint="A sentence. It is kept in the audit log with your name.">
          <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </Dialog>
    </>
  )
}
