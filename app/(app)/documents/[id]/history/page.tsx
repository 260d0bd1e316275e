import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { PageBody } from '@/components/ui/page-header'
import { readEnv } from '@/lib/config/env'
import { ReplaceButton } from '../../_upload/replace-button'
import { loadDocument } from '../load-document'
import { ComparePicker } from './compare-picker'
import { RevisionCard } from './revision-card'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'History' }

/** Every revision, newest first: who brought it, what each attempt at it did, and what became of it. */
export default async function HistoryPage({ params }: Props) {
  const { scope } = await requirePage()
  const { id } = await params
  const document = await loadDocument(id)
  if (!document) return null
  const indexed = document.revisions.filter(({ status }) => status === 'indexed')
  return (
    <PageBody className="grid gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3 empty:hidden">
        {indexed.length > 1 && (
          <ComparePicker documentId={id} revisions={indexed.map(({ id: value, number }) => ({ id: value, number }))} />
        )}
        {scope.role === 'admin' && (
          <ReplaceButton
            target={{ id, collectionId: document.collectionId, externalId: document.externalId, title: document.title }}
            maxUploadMb={readEnv().FOOTNOTE_MAX_UPLOAD_MB}
          />
        )}
      </div>
      <ol aria-label="Revisions" className="grid gap-4">
        {document.revisions.map((revision) => (
          <li key={revision.id}>
            <RevisionCard documentId={id} revision={revision} isCurrent={revision.id === document.activeRevisionId} />
          </li>
        ))}
      </ol>
    </PageBody>
  )
}
