import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import type { FailedDocument } from '@/db/queries/rebuilds/list-failed'
import { formatCount } from '@/lib/domain/format-figures'
import { errorTable } from '@/lib/errors/error-codes'
import { RetryButton, WithoutFailedButton } from './rebuild-buttons'

export type FailedDocumentsProps = {
  rebuildId: string
  failed: readonly FailedDocument[]
  count: number
  waitsForDecision: boolean
  isLeftOut: boolean
}

/** What could not be built, why, and the choice between another try and going on without it. */
export function FailedDocuments({ rebuildId, failed, count, waitsForDecision, isLeftOut }: FailedDocumentsProps) {
  const more = count - failed.length
  return (
    <Notice
      tone="warn"
      title={`${formatCount(count)} ${count === 1 ? 'document keeps its' : 'documents keep their'} old passages`}
      action={
        <div className="flex flex-wrap gap-2">
          <RetryButton rebuildId={rebuildId} />
          {waitsForDecision && <WithoutFailedButton rebuildId={rebuildId} />}
        </div>
      }
    >
      <ul aria-label="Not built" className="mt-1 grid gap-1.5">
        {failed.map(({ documentId, title, errorCode, errorDetail, stagedId }) => (
          <li key={documentId}>
            <Link className="font-medium underline underline-offset-2" href={`/documents/${documentId}`}>
              {title}
            </Link>
            <span className="block text-muted">
              {stagedId === null && 'Its newest version could not be read. '}
              {errorDetail ?? errorTable[errorCode ?? 'internal']?.message ?? errorTable.internal.message}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1 text-muted">And {formatCount(more)} more.</p>}
      {isLeftOut && <p className="mt-1 text-muted">You chose to go on without them.</p>}
    </Notice>
  )
}
