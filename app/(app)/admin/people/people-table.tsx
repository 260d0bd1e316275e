'use client'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import type { PersonListItem } from '@/db/queries/people/list-people'
import { DataTable, type Column } from '../_parts/data-table'
import { LinkDialog } from './link-dialog'
import { PersonMenu } from './person-menu'

const roleNames = { admin: 'Admin', reviewer: 'Reviewer', member: 'Member' } as const
const day = (date: Date | null): string => (date === null ? 'never' : date.toISOString().slice(0, 10))

export type PeopleTableProps = { people: readonly PersonListItem[]; groups: readonly GroupListItem[]; ownId: string }

export function PeopleTable({ people, groups, ownId }: PeopleTableProps) {
  const [link, setLink] = useState<string | null>(null)
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]))
  const namesOf = (person: PersonListItem): string => person.groupIds.map((id) => groupNames.get(id) ?? id).join(', ')
  const columns: Column<PersonListItem>[] = [
    {
      key: 'name',
      heading: 'Name',
      value: (person) => person.name,
      cell: (person) => <Person person={person} isSelf={person.id === ownId} />,
    },
    { key: 'email', heading: 'E-mail', value: (person) => person.email },
    { key: 'role', heading: 'Role', value: (person) => roleNames[person.role] },
    { key: 'groups', heading: 'Groups', value: namesOf },
    { key: 'seen', heading: 'Last seen', value: (person) => day(person.lastSeenAt) },
    {
      key: 'menu',
      heading: 'Actions',
      isControls: true,
      value: () => null,
      cell: (person) => <PersonMenu person={person} groups={groups} isSelf={person.id === ownId} onLink={setLink} />,
    },
  ]
  return (
    <>
      <DataTable
        label="People"
        rows={people}
        columns={columns}
        rowKey={(person) => person.id}
        exportName="people"
        filterPlaceholder="Filter people"
        empty={<EmptyState title="Nobody here yet" />}
      />
      <LinkDialog
        path={link}
        onClose={() => setLink(null)}
        title="Sign-in link"
        description="It works once, within 24 hours. Hand it to the person yourself; they choose a new password with it."
      />
    </>
  )
}

function Person({ person, isSelf }: { person: PersonListItem; isSelf: boolean }) {
  return (
    <span className="flex items-center gap-2.5">
      <Avatar name={person.name} />
      <span className="font-medium">{person.name}</span>
      {isSelf && <Badge tone="outline">you</Badge>}
      {person.disabledAt !== null && <Badge tone="danger">disabled</Badge>}
    </span>
  )
}
