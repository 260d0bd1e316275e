import { FileX2, Hourglass } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import type { DocumentDetail } from '@/db/queries/documents/get-document'
import { errorTable } from '@/lib/errors/error-codes'
import { describeFailure, describeProgress } from '../../_list/describe-progress'
import { ReplaceButton } from '../../_upload/replace-button'
import { RetryButton } from './retry-button'

export type NothingToReadProps = { document: DocumentDetail; canChange: boolean; maxUploadMb: number; now: Date }

/** A document of which nothing is indexed yet: what it is waiting for, or why it failed and what to do. */
export function NothingToRead({ document, canChange, maxUploadMb, now }: NothingToReadProps) {
  const { id, collectionId, externalId, title, latest } = document
  if (latest.status === 'failed') {
    const row = errorTable[latest.errorCode ?? 'internal'] ?? errorTable.internal
    return (
      <PageBody>
        <EmptyState
          icon={FileX2}
          title={`${describeFailure(latest.stage)}: ${row.title.toLowerCase()}`}
          action={
            canChange && (
              <>
                {row.retryable && <RetryButton documentId={document.id} />}
                <ReplaceButton target={{ id, collectionId, externalId, title }} maxUploadMb={maxUploadMb} isPrimary />
              </>
            )
          }
        >
          {latest.errorDetail ?? row.message}
        </EmptyState>
      </PageBody>
    )
  }
  const { words, share } = describeProgress(latest, now)
  return (
    <PageBody>
      <EmptyState icon={Hourglass} title={words || 'Almost there'}>
        The document can be read here and found in search as soon as it is indexed.
        {latest.status === 'processing' && <Progress className="mt-3 w-64" value={share} label={words} />}
      </EmptyState>
    </PageBody>
  )
}
