import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { PageBody } from '@/components/ui/page-header'
import { getTextPart } from '@/db/queries/documents/get-text-part'
import type { DocumentId } from '@/lib/domain/ids'
import { PartLinks } from '../_parts/part-links'
import { readOffset, readRevisionQuery, type Query } from '../_parts/read-revision-query'
import { RevisionLine } from '../_parts/revision-line'
import { loadDocument } from '../load-document'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Text as indexed' }

/** Characters on one page: what a browser lays out at once without a pause. */
const partLength = 40_000

/** Exactly what was read out of the file, with nothing made pretty: this is what is searched, quoted and counted in. */
export default async function TextPage({ params, searchParams }: Props) {
  const { runtime, scope } = await requirePage()
  const { id } = await params
  const query = await searchParams
  const document = await loadDocument(id)
  const revision = document && readRevisionQuery(document, query)
  if (!document || !revision) return null
  const from = readOffset(query, 'from')
  const part = await getTextPart(runtime.db, scope, {
    documentId: id as DocumentId,
    revisionId: revision.id,
    from,
    length: partLength,
  })
  const href = `/documents/${id}/text`
  const links = (
    <PartLinks
      label="Characters"
      offset={from}
      size={partLength}
      total={part.characters}
      hrefOf={(offset) => `${href}?revision=${revision.id}&from=${offset}`}
    />
  )
  const facts = [
    `Revision ${part.number}`,
    `${part.characters.toLocaleString('en-GB')} characters`,
    part.language && `language ${part.language}`,
    revision.parserVersion && `parser ${revision.parserVersion}`,
  ]
  return (
    <>
      <RevisionLine document={document} revision={revision} href={href} />
      <PageBody className="grid gap-4">
        <p className="text-sm text-muted">{facts.filter(Boolean).join(' · ')}</p>
        {links}
        <pre className="font-serif text-base leading-relaxed wrap-anywhere whitespace-pre-wrap">{part.text}</pre>
        {links}
      </PageBody>
    </>
  )
}
