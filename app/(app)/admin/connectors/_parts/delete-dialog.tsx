'use client'
import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { formatCount } from '@/lib/domain/format-figures'
import { remove } from '../actions'

export type DeleteDialogProps = { connectorId: string; name: string; documents: number }

/** Names what goes, and asks whether the documents go, too. */
export function DeleteDialog({ connectorId, name, documents }: DeleteDialogProps) {
  const router = useRouter()
  const [withDocuments, setWithDocuments] = useState(false)
  const removing = useAction(remove, {
    done: (data) =>
      data.documents > 0
        ? `${name} is deleted; ${formatCount(data.documents)} documents go in half a minute`
        : `${name} is deleted`,
  })
  const confirm = async (): Promise<void> => {
    if (await removing.run({ connectorId, withDocuments })) router.push('/admin/connectors')
  }
  return (
    <Dialog
      trigger={
        <Button>
          <Trash2 aria-hidden />
          Delete
        </Button>
      }
      title={`Delete ${name}?`}
      description="Nothing comes from this source any more, and its run history goes. The source itself is not touched."
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button variant="danger" loading={removing.pending} onClick={() => void confirm()}>
            Delete
          </Button>
        </>
      }
    >
      {documents > 0 && (
        <Checkbox
          label={`Delete its ${formatCount(documents)} ${documents === 1 ? 'document' : 'documents'}, too`}
          hint="Otherwise they stay as they are, as if they had been uploaded."
          checked={withDocuments}
          onCheckedChange={(checked) => setWithDocuments(checked === true)}
        />
      )}
    </Dialog>
  )
}
