import { TextQuote } from 'lucide-react'
import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody } from '@/components/ui/page-header'
import { listChunks } from '@/db/queries/documents/list-chunks'
import type { DocumentId } from '@/lib/domain/ids'
import { PartLinks } from '../_parts/part-links'
import { readOffset, readRevisionQuery, type Query } from '../_parts/read-revision-query'
import { RevisionLine } from '../_parts/revision-line'
import { loadDocument } from '../load-document'
import { PassageItem } from './passage-item'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Passages' }

const pageSize = 50

/** What a revision was cut into: each passage with the header that is embedded in front of it. */
export default async function PassagesPage({ params, searchParams }: Props) {
  const { runtime, scope } = await requirePage()
  const { id } = await params
  const query = await searchParams
  const document = await loadDocument(id)
  const revision = document && readRevisionQuery(document, query)
  if (!document || !revision) return null
  const offset = readOffset(query, 'from')
  const { items, total, tokens } = await listChunks(runtime.db, scope, {
    documentId: id as DocumentId,
    revisionId: revision.id,
    offset,
    limit: pageSize,
  })
  const href = `/documents/${id}/passages`
  const links = (
    <PartLinks
      label="Passages"
      offset={offset}
      size={pageSize}
      total={total}
      hrefOf={(from) => `${href}?revision=${revision.id}&from=${from}`}
    />
  )
  return (
    <>
      <RevisionLine document={document} revision={revision} href={href} />
      <PageBody className="grid gap-4">
        {total === 0 ? (
          <EmptyState icon={TextQuote} title="No passages">
            Nothing of this revision can be found by searching.
          </EmptyState>
        ) : (
          <>
            <p className="tabular text-sm text-muted">
              {total.toLocaleString('en-GB')} {total === 1 ? 'passage' : 'passages'}, {tokens.toLocaleString('en-GB')}{' '}
              tokens, {Math.round(tokens / total)} on average
              {revision.chunkerVersion && ` · chunker ${revision.chunkerVersion}`}
            </p>
            {links}
            <ol className="grid gap-3">
              {items.map((item) => (
                <PassageItem key={item.id} item={item} documentId={id} revisionId={revision.id} />
              ))}
            </ol>
            {links}
          </>
        )}
      </PageBody>
    </>
  )
}
