'use client'
import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { readVariants } from '../../../_verified/read-variants'
import { WordingFields } from '../../../_verified/wording-fields'
import { reword } from '../actions'

export type EditWordingsProps = { id: string; question: string; variants: readonly string[] }

/** The wordings that the answer is given to. The answer itself stays as it was verified. */
export function EditWordings({ id, question, variants }: EditWordingsProps) {
  const stored = { question, lines: variants.join('\n') }
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(stored)
  const saving = useAction(reword, { done: 'The wordings are changed.' })
  const read = readVariants(typed)
  const save = async (): Promise<void> => {
    const saved = await saving.run({ id, question: typed.question, variants: read.variants })
    if (saved !== undefined) setOpen(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (next) setTyped(stored)
        setOpen(next)
      }}
      trigger={
        <Button size="sm">
          <PencilLine aria-hidden /> Edit wordings
        </Button>
      }
      title="Edit wordings"
      description="Whoever asks one of these gets the answer. The answer itself stays as it was verified."
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
          <Button variant="primary" disabled={!read.isReady} loading={saving.pending} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <WordingFields wordings={typed} onChange={setTyped} />
    </Dialog>
  )
}
