'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { FolderPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import { addCollection } from '../actions'

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export function NewCollectionDialog({ groups }: { groups: readonly GroupListItem[] }) {
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const router = useRouter()
  const add = useAction(addCollection, { done: 'Collection made' })
  const submit = async (form: FormData): Promise<void> => {
    const made = await add.run({
      name: text(form, 'name'),
      description: text(form, 'description'),
      groupIds: [...chosen],
    })
    if (!made) return
    setOpen(false)
    setChosen([])
    router.push(`/documents?collection=${made.id}`)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <FolderPlus aria-hidden />
          New collection
        </Button>
      }
      title="New collection"
      description="Groups documents, and says who may read them."
    >
      <form onSubmit={onSubmit(submit)} className="grid gap-4">
        <Field label="Name" required>
          <Input name="name" required maxLength={120} placeholder="People handbook" />
        </Field>
        <Field label="What is in it" hint="Readers see this when they choose where to ask.">
          <Input name="description" maxLength={500} />
        </Field>
        {groups.length > 0 && (
          <fieldset className="grid gap-2">
            <legend className="mb-1.5 text-sm font-medium">Who may read it</legend>
            <p className="text-sm text-muted">
              {chosen.length === 0
                ? 'Everyone in the workspace. Choose groups to limit it.'
                : 'Only these groups, and admins.'}
            </p>
            {groups.map((group) => (
              <Checkbox
                key={group.id}
                label={group.name}
                checked={chosen.includes(group.id)}
                onCheckedChange={(checked) =>
                  setChosen((old) => (checked === true ? [...old, group.id] : old.filter((id) => id !== group.id)))
                }
              />
            ))}
          </fieldset>
        )}
        <Button type="submit" variant="primary" loading={add.pending} className="justify-self-end">
          Make collection
        </Button>
      </form>
    </Dialog>
  )
}
