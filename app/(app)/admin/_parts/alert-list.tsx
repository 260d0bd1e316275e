import { BellRing } from 'lucide-react'
import Link from 'next/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { Alert } from '@/lib/domain/alert'
import { formatStamp } from '@/lib/domain/format-stamp'
import { AcceptAlert } from './accept-alert'
import { describeAlert } from './describe-alert'

/** What an admin should look at, newest first. */
export function AlertList({ alerts }: { alerts: readonly Alert[] }) {
  if (alerts.length === 0) return null
  return (
    <Card aria-label="Alerts">
      <CardHeader
        title="Alerts"
        description="Each ends by itself when it is as before. Accept one that is meant to be so: what comes is then held against the new state."
      />
      <CardBody>
        <ul className="divide-y divide-line">
          {alerts.map(({ id, detail, raisedAt }) => {
            const { title, text, href } = describeAlert(detail)
            return (
              <li key={id} className="flex flex-wrap items-start gap-x-3 gap-y-2 py-3 first:pt-0 last:pb-0">
                <BellRing className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
                <div className="min-w-0 flex-1 basis-64 text-sm">
                  <Link className="font-medium break-words hover:text-accent" href={href}>
                    {title}
                  </Link>
                  <p className="text-pretty text-muted">{text}</p>
                  <p className="mt-0.5 text-xs text-muted">Since {formatStamp(raisedAt)} UTC</p>
                </div>
                <AcceptAlert id={id} title={title} />
              </li>
            )
          })}
        </ul>
      </CardBody>
    </Card>
  )
}
