'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import { addGroup, removeGroup } from './actions'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export function GroupsCard({ groups }: { groups: readonly GroupListItem[] }) {
  const [name, setName] = useState('')
  const [removing, setRemoving] = useState<GroupListItem | null>(null)
  const add = useAction(addGroup, { done: 'Group added' })
  const remove = useAction(removeGroup, { done: 'Group removed' })
  const submit = async (): Promise<void> => {
    if ((await add.run({ name })) !== undefined) setName('')
  }
  const confirm = async (): Promise<void> => {
    if (removing) await remove.run({ groupId: removing.id })
    setRemoving(null)
  }
  return (
    <Card>
      <CardHeader title="Groups" description="A collection can be open to everyone or to some groups only." />
      <CardBody className="grid gap-3">
        <ul className="divide-y divide-line">
          {groups.map((group) => (
            <li key={group.id} className="flex items-center gap-3 py-2.5 text-sm">
              <span className="font-medium">{group.name}</span>
              <span className="flex-1 text-muted">
                {counted(group.people, 'person', 'people')}, {counted(group.collections, 'collection', 'collections')}
              </span>
              <Button size="sm" onClick={() => setRemoving(group)}>
                Remove
              </Button>
            </li>
          ))}
          {groups.length === 0 && (
            <li className="py-2.5 text-sm text-muted">
              No groups yet: every collection is open to the whole workspace.
            </li>
          )}
        </ul>
        <form onSubmit={onSubmit(submit)} className="flex max-w-md gap-2">
          <Input
            aria-label="Name of the new group"
            placeholder="Finance"
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" loading={add.pending}>
            Add group
          </Button>
        </form>
      </CardBody>
      <Dialog
        open={removing !== null}
        onOpenChange={(open) => {
          if (!open) setRemoving(null)
        }}
        title={`Remove ${removing?.name ?? 'group'}?`}
        description="A group that collections or documents are still open to cannot be removed: change their access first."
        footer={
          <>
            <DialogClose>
              <Button>Keep it</Button>
            </DialogClose>
            <Button variant="danger" loading={remove.pending} onClick={() => void confirm()}>
              Remove
            </Button>
          </>
        }
      />
    </Card>
  )
}
