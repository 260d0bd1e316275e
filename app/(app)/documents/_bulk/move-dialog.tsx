'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { CollectionListItem } from '@/db/queries/collections/list-collections'
import { someDocuments, type BulkDialogProps } from './bulk-dialog-props'

export type MoveDialogProps = BulkDialogProps & { collections: readonly CollectionListItem[] }

export function MoveDialog({ count, pending, onClose, onConfirm, collections }: MoveDialogProps) {
  const [collectionId, setCollectionId] = useState('')
  const chosen = collections.find(({ id }) => id === collectionId)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Move ${someDocuments(count)}`}
      description="From the next question on they are found in the other collection, by those who may read it."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            disabled={!chosen}
            loading={pending}
            onClick={() => void onConfirm({ kind: 'move', collectionId })}
          >
            Move
          </Button>
        </>
      }
    >
      <Field
        label="To collection"
        hint={chosen && (chosen.groupIds.length === 0 ? 'Everyone in the workspace reads it.' : 'Some groups read it.')}
      >
        <Select
          value={collectionId}
          onValueChange={setCollectionId}
          options={collections.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
    </Dialog>
  )
}
