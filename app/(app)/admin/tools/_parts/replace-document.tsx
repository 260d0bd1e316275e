'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { save } from '../actions'
import { DocumentSource, type GivenDocument } from './document-source'
import { formOf, inputOf } from './service-form-state'

type Props = { serviceId: string; stored: Parameters<typeof formOf>[0] }

/** A newer document of the same service. Operations that it still has keep their switch. */
export function ReplaceDocument({ serviceId, stored }: Props) {
  const [open, setOpen] = useState(false)
  const saving = useAction(save, { done: 'Operations renewed' })
  const replace = async (document: GivenDocument): Promise<void> => {
    if (await saving.run({ ...inputOf(formOf(stored)), serviceId, document })) setOpen(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Another document</Button>}
      title="Another document"
      description="Operations that it still has keep their switch; new ones that read are on, and those that it lacks go."
      className="max-w-2xl"
    >
      <DocumentSource onRead={(document) => void replace(document)} />
    </Dialog>
  )
}
