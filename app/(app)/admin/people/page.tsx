import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { listGroups } from '@/db/queries/people/list-groups'
import { listInvitations } from '@/db/queries/people/list-invitations'
import { listPeople } from '@/db/queries/people/list-people'
import { GroupsCard } from './groups-card'
import { InvitationsCard } from './invitations-card'
import { InviteDialog } from './invite-dialog'
import { PeopleTable } from './people-table'

export const metadata: Metadata = { title: 'People and groups' }

export default async function PeoplePage() {
  const { runtime, scope } = await requirePage('admin')
  const [people, groups, invitations] = await Promise.all([
    listPeople(runtime.db, scope),
    listGroups(runtime.db, scope),
    listInvitations(runtime.db, scope, { now: runtime.now() }),
  ])
  return (
    <>
      <PageHeader
        title="People and groups"
        description="Who may sign in, what they may do, and which groups they are in. Collections are opened to groups."
        actions={<InviteDialog groups={groups} />}
      />
      <div className="grid gap-8">
        <PeopleTable people={people} groups={groups} ownId={scope.userId} />
        <InvitationsCard invitations={invitations} groups={groups} />
        <GroupsCard groups={groups} />
      </div>
    </>
  )
}
