import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Alert } from '@/lib/domain/alert'
import { describeAlert } from './describe-alert'

const most = 3

/** Open alerts in a few lines, for a page that is about something else. */
export function AlertsNotice({ alerts }: { alerts: readonly Alert[] }) {
  if (alerts.length === 0) return null
  const more = alerts.length - most
  return (
    <Notice
      tone="warn"
      className="mb-6"
      title={alerts.length === 1 ? '1 alert' : `${alerts.length} alerts`}
      action={
        <Link className={buttonClass('secondary', 'sm')} href="/admin/checks">
          Look at them
        </Link>
      }
    >
      <ul>
        {alerts.slice(0, most).map(({ id, detail }) => (
          <li key={id}>
            <Link className="hover:underline" href={describeAlert(detail).href}>
              {describeAlert(detail).title}
            </Link>
          </li>
        ))}
        {more > 0 && <li className="text-muted">and {more} more</li>}
      </ul>
    </Notice>
  )
}
