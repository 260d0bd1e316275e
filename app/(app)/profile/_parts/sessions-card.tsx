'use client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { endSession, leaveEverywhere } from '../actions'
import { formatMoment } from '@/lib/domain/format-moment'
import { useFormAction } from './use-form-action'

type SessionItem = {
  readonly id: string
  readonly browser: string
  readonly lastSeenAt: string
  readonly isHere: boolean
}

export function SessionsCard({ sessions }: { sessions: readonly SessionItem[] }) {
  const one = useFormAction(endSession)
  const all = useFormAction(leaveEverywhere)
  async function endAll(): Promise<void> {
    if (await all.run({})) window.location.assign('/sign-in?error=signed_out')
  }
  const error = one.error ?? all.error
  return (
    <Card>
      <CardHeader
        title="Sessions"
        description="Where you are signed in."
        actions={
          <Button loading={all.isBusy} onClick={() => void endAll()}>
            Sign out everywhere
          </Button>
        }
      />
      <CardBody className="grid gap-3">
        {error && <Notice tone="danger">{error.message}</Notice>}
        <ul className="divide-y divide-line rounded-md border border-line">
          {sessions.map((session) => (
            <li key={session.id} className="flex items-center gap-3 px-3 py-2.5">
              <div className="min-w-0 flex-1">
                <p className="text-sm font-medium">{session.browser}</p>
                <p className="text-sm text-muted">last seen {formatMoment(session.lastSeenAt)}</p>
              </div>
              {session.isHere ? (
                <Badge tone="accent">This browser</Badge>
              ) : (
                <Button size="sm" loading={one.isBusy} onClick={() => void one.run({ id: session.id })}>
                  Sign out
                </Button>
              )}
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
