'use client'
import { useAction } from '@/app/_lib/use-action'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import type { InvitationListItem } from '@/db/queries/people/list-invitations'
import { withdrawInvitation } from './actions'

export type InvitationsCardProps = { invitations: readonly InvitationListItem[]; groups: readonly GroupListItem[] }

export function InvitationsCard({ invitations, groups }: InvitationsCardProps) {
  const withdraw = useAction(withdrawInvitation, { done: 'Invitation withdrawn' })
  if (invitations.length === 0) return null
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  return (
    <Card>
      <CardHeader title="Open invitations" description="Links that nobody has used yet." />
      <CardBody>
        <ul className="divide-y divide-line">
          {invitations.map((invitation) => (
            <li key={invitation.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5 text-sm">
              <span className="font-medium">{invitation.email ?? 'Anyone with the link'}</span>
              <Badge>{invitation.role}</Badge>
              {invitation.groupIds.map((id) => (
                <Badge key={id} tone="outline">
                  {names.get(id) ?? id}
                </Badge>
              ))}
              <span className="flex-1 text-muted">
                {invitation.expired ? 'expired' : `until ${invitation.expiresAt.toISOString().slice(0, 10)}`}
                {invitation.invitedBy && `, by ${invitation.invitedBy}`}
              </span>
              <Button size="sm" disabled={withdraw.pending} onClick={() => void withdraw.run({ id: invitation.id })}>
                Withdraw
              </Button>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
