'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import { someDocuments, type BulkDialogProps } from './bulk-dialog-props'

export type AccessDialogProps = Omit<BulkDialogProps, 'onConfirm'> & {
  onConfirm: (groupIds: string[]) => Promise<void>
  groups: readonly GroupListItem[]
  initialGroupIds?: readonly string[]
}

/** Narrows documents to groups. It never opens more than the collection does: rights are checked for both. */
export function AccessDialog(props: AccessDialogProps) {
  const { count, pending, onClose, onConfirm, groups, initialGroupIds = [] } = props
  const [groupIds, setGroupIds] = useState<readonly string[]>(initialGroupIds)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Who may read ${someDocuments(count)}`}
      description="Holds from the next request on, also for answers that were given before."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" loading={pending} onClick={() => void onConfirm([...groupIds])}>
            Change
          </Button>
        </>
      }
    >
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm text-muted">
          {groups.length === 0
            ? 'There are no groups yet. Make them under Admin, People and groups.'
            : groupIds.length === 0
              ? 'Everyone who may read the collection. Choose groups to limit it.'
              : 'Only these groups, as far as they may read the collection, and admins.'}
        </legend>
        {groups.map((group) => (
          <Checkbox
            key={group.id}
            label={group.name}
            checked={groupIds.includes(group.id)}
            onCheckedChange={(isTicked) =>
              setGroupIds((old) => (isTicked === true ? [...old, group.id] : old.filter((id) => id !== group.id)))
            }
          />
        ))}
      </fieldset>
    </Dialog>
  )
}
