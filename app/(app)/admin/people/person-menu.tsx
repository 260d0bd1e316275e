'use client'
import { Ellipsis, KeyRound, UserCheck, UserX } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  MenuCheckboxItem,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuSeparator,
} from '@/components/ui/dropdown-menu'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import type { PersonListItem } from '@/db/queries/people/list-people'
import type { Role } from '@/lib/domain/scope'
import { changePersonGroups, changePersonRole, letPersonIn, makeSignInLink, shutOutPerson } from './actions'

const roleOptions = [
  { value: 'admin', label: 'Admin: everything in this workspace' },
  { value: 'reviewer', label: 'Reviewer: asks, and works the feedback inbox' },
  { value: 'member', label: 'Member: reads and asks' },
]

export type PersonMenuProps = {
  person: PersonListItem
  groups: readonly GroupListItem[]
  isSelf: boolean
  /** Told the path of a new sign-in link, which is shown once. */
  onLink: (path: string) => void
}

export function PersonMenu({ person, groups, isSelf, onLink }: PersonMenuProps) {
  const role = useAction(changePersonRole, { done: `Role of ${person.name} changed` })
  const membership = useAction(changePersonGroups)
  const letIn = useAction(letPersonIn, { done: `${person.name} may sign in again` })
  const shutOut = useAction(shutOutPerson, {
    done: `${person.name} was signed out and disabled`,
    undo: () => void letIn.run({ userId: person.id }),
  })
  const link = useAction(makeSignInLink)
  const toggleGroup = (groupId: GroupListItem['id'], checked: boolean): void => {
    const others = person.groupIds.filter((id) => id !== groupId)
    void membership.run({ userId: person.id, groupIds: checked ? [...others, groupId] : others })
  }
  const showLink = async (): Promise<void> => {
    const made = await link.run({ userId: person.id })
    if (made) onLink(made.path)
  }
  return (
    <DropdownMenu
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${person.name}`}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuLabel>Role</MenuLabel>
      <MenuRadioGroup
        value={person.role}
        options={roleOptions}
        onValueChange={(next) => void role.run({ userId: person.id, role: next as Role })}
      />
      {groups.length > 0 && <MenuLabel>Groups</MenuLabel>}
      {groups.map((group) => (
        <MenuCheckboxItem
          key={group.id}
          checked={person.groupIds.includes(group.id)}
          onCheckedChange={(checked) => toggleGroup(group.id, checked)}
        >
          {group.name}
        </MenuCheckboxItem>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={() => void showLink()}>
        <KeyRound aria-hidden />
        New sign-in link
      </MenuItem>
      {person.disabledAt === null ? (
        <MenuItem danger disabled={isSelf} onSelect={() => void shutOut.run({ userId: person.id })}>
          <UserX aria-hidden />
          Disable
        </MenuItem>
      ) : (
        <MenuItem onSelect={() => void letIn.run({ userId: person.id })}>
          <UserCheck aria-hidden />
          Enable
        </MenuItem>
      )}
    </DropdownMenu>
  )
}
