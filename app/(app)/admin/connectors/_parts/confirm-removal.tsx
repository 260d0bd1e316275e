'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { run } from '../actions'

/** The way on after a run that would have deleted most: somebody says that it is meant. */
export function ConfirmRemoval({ connectorId }: { connectorId: string }) {
  const running = useAction(run, { done: 'The run begins' })
  return (
    <Dialog
      trigger={<Button size="sm">Let them go…</Button>}
      title="Delete what is gone at the source?"
      description="The source is looked at again, and every document whose original is no longer there is deleted for good, however many they are."
      footer={
        <>
          <DialogClose>
            <Button>Keep them</Button>
          </DialogClose>
          <DialogClose>
            <Button variant="danger" onClick={() => void running.run({ connectorId, mayRemoveMost: true })}>
              Run and delete
            </Button>
          </DialogClose>
        </>
      }
    />
  )
}
