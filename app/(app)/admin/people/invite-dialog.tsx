'use client'
import { onSubmit } from '@/app/_lib/on-submit'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import { roles } from '@/lib/domain/scope'
import { invitePerson } from './actions'
import { LinkDialog } from './link-dialog'

const roleOptions = [
  { value: 'member', label: 'Member', hint: 'Reads and asks' },
  { value: 'reviewer', label: 'Reviewer', hint: 'Asks, and works the feedback inbox' },
  { value: 'admin', label: 'Admin', hint: 'Everything in this workspace' },
]

export function InviteDialog({ groups }: { groups: readonly GroupListItem[] }) {
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [link, setLink] = useState<string | null>(null)
  const invite = useAction(invitePerson)
  const send = async (form: FormData): Promise<void> => {
    const email = form.get('email')
    const role = roles.find((known) => known === form.get('role')) ?? 'member'
    const made = await invite.run({
      email: typeof email === 'string' && email.trim() !== '' ? email.trim() : null,
      role,
      groupIds: [...chosen],
    })
    if (!made) return
    setOpen(false)
    setChosen([])
    setLink(made.path)
  }
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden />
        Invite
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Invite someone"
        description="You get a link to hand on. It works once, within seven days."
      >
        <form onSubmit={onSubmit(send)} className="grid gap-4">
          <Field label="E-mail" hint="Leave it empty to let whoever has the link choose.">
            <Input name="email" type="email" autoComplete="off" placeholder="name@example.com" />
          </Field>
          <Field label="Role">
            <Select name="role" options={roleOptions} defaultValue="member" />
          </Field>
          {groups.length > 0 && (
            <fieldset className="grid gap-2">
              <legend className="mb-1.5 text-sm font-medium">Groups</legend>
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
          <Button type="submit" variant="primary" loading={invite.pending} className="justify-self-end">
            Make the link
          </Button>
        </form>
      </Dialog>
      <LinkDialog
        path={link}
        onClose={() => setLink(null)}
        title="Invitation link"
        description="Hand it on yourself. It is shown only now."
      />
    </>
  )
}
