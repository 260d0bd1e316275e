import { FileQuestion } from 'lucide-react'
import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-header'
import { getTextPart } from '@/db/queries/documents/get-text-part'
import type { DocumentId } from '@/lib/domain/ids'
import { compareTexts } from '@/lib/domain/text/compare-texts'
import { readRevisionQuery, type Query } from '../../_parts/read-revision-query'
import { loadDocument } from '../../load-document'
import { ComparePicker } from '../compare-picker'
import { ComparedText } from './compared-text'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Compare revisions' }

/** What is compared of each text; about 150 pages. */
const mostCharacters = 400_000

/** Two revisions' texts side by side, with the words lit that differ. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { runtime, scope } = await requirePage()
  const { id } = await params
  const query = await searchParams
  const document = await loadDocument(id)
  const [from, to] = document
    ? [readRevisionQuery(document, query, 'from'), readRevisionQuery(document, query, 'to')]
    : [null, null]
  if (!document || !from || !to) return null
  const read = (revisionId: typeof from.id) =>
    getTextPart(runtime.db, scope, { documentId: id as DocumentId, revisionId, from: 0, length: mostCharacters })
  const [before, after] = await Promise.all([read(from.id), read(to.id)])
  const rows = compareTexts(before.text, after.text)
  const isCut = Math.max(before.characters, after.characters) > mostCharacters
  const revisions = document.revisions.filter(({ status }) => status === 'indexed')
  return (
    <PageBody wide className="grid gap-4">
      <ComparePicker
        key={`${from.id} ${to.id}`}
        documentId={id}
        revisions={revisions.map(({ id: value, number }) => ({ id: value, number }))}
        from={from.id}
        to={to.id}
      />
      {isCut && <Notice>Only the first {mostCharacters.toLocaleString('en-GB')} characters are compared.</Notice>}
      {rows === null ? (
        <EmptyState icon={FileQuestion} title="Hardly anything is the same">
          These revisions have too little in common to be laid side by side. Open each of them from the history.
        </EmptyState>
      ) : (
        <ComparedText rows={rows} beforeNumber={from.number} afterNumber={to.number} />
      )}
    </PageBody>
  )
}
