'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { add } from '../actions'
import { TermDialog, newDraft } from './term-dialog'

export function AddButton() {
  const [open, setOpen] = useState(false)
  const { pending, run } = useAction(add, { done: 'Added. Questions are read with it from now on.' })
  return (
    <TermDialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary">
          <Plus aria-hidden />
          Add term
        </Button>
      }
      title="Add a term"
      description="For everyone’s questions in this workspace, from the next one on."
      saveLabel="Add"
      given={newDraft}
      pending={pending}
      mayOpen={false}
      onSave={async ({ isEveryones: _isEveryones, ...draft }) => (await run(draft)) !== undefined}
    />
  )
}
