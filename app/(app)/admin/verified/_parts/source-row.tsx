import { FileText } from 'lucide-react'
import Link from 'next/link'
import { formatDay } from '@/lib/domain/format-day'
import type { VerifiedSource } from '@/lib/domain/verified-answer'

/** A document that the answer cites: the passage as it was verified, and what became of it since. */
export function SourceRow({ source }: { source: VerifiedSource }) {
  const { documentId, title, state, expiresAt, pinned, active, charStart, charEnd } = source
  if (title === null || pinned === null)
    return (
      <li className="flex gap-2 text-muted">
        <FileText className="mt-0.5 size-4 shrink-0" aria-hidden />
        {state === 'deleted' ? 'A document that was deleted' : 'A document that is not open to you'}
      </li>
    )
  const passage = new URLSearchParams({ revision: pinned.id, start: `${charStart}`, end: `${charEnd}` })
  return (
    <li className="flex gap-2">
      <FileText className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
      <span className="min-w-0">
        <Link className="font-medium break-words hover:text-accent" href={`/documents/${documentId}?${passage}`}>
          {title}
        </Link>
        <span className="text-muted">, revision {pinned.number}</span>
        {state === 'expired' && expiresAt !== null && <span className="block">Expired on {formatDay(expiresAt)}.</span>}
        {state === 'changed' && active && (
          <span className="block">
            Revision {active.number} since {formatDay(active.since.toISOString())}.{' '}
            <Link
              className="font-medium text-accent underline-offset-2 hover:underline"
              href={`/documents/${documentId}/history/compare?from=${pinned.id}&to=${active.id}`}
            >
              See what changed
            </Link>
          </span>
        )}
      </span>
    </li>
  )
}
