'use client'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { toastDone } from '@/components/ui/toast'
import { formatDay } from '@/lib/domain/format-day'
import { endShare } from '../../_chat/share/actions'
import { useFormAction } from './use-form-action'

export type SharedLinkItem = { id: string; title: string; sharedAt: string }

/** The conversations that this person shares; absent while there are none. */
export function SharedLinksCard({ links }: { links: readonly SharedLinkItem[] }) {
  if (links.length === 0) return null
  return (
    <Card>
      <CardHeader
        title="Shared conversations"
        description="Everyone who signs in to this workspace and has the link can read them, each with their own rights."
      />
      <CardBody>
        <ul className="divide-y divide-line rounded-md border border-line">
          {links.map((link) => (
            <SharedLinkRow key={link.id} link={link} />
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}

function SharedLinkRow({ link }: { link: SharedLinkItem }) {
  const { error, isBusy, run } = useFormAction(endShare)
  async function end(): Promise<void> {
    if (await run({ id: link.id })) toastDone('The link no longer works.')
  }
  return (
    <li className="flex items-center gap-3 px-3 py-2.5">
      <div className="min-w-0 flex-1">
        <Link href={`/shared/${link.id}`} className="block truncate text-sm font-medium hover:underline">
          {link.title}
        </Link>
        <p className="text-sm text-muted">Shared on {formatDay(link.sharedAt)}</p>
        {error && (
          <p role="alert" className="text-sm text-danger">
            {error.message}
          </p>
        )}
      </div>
      <Button size="sm" loading={isBusy} onClick={() => void end()} aria-label={`Stop sharing ${link.title}`}>
        Stop sharing
      </Button>
    </li>
  )
}
