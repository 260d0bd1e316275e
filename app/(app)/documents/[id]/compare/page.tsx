import type { Metadata } from 'next'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-header'
import { comparePair } from '@/lib/answer/comparison/compare-pair'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { DocumentId } from '@/lib/domain/ids'
import { loadDocument } from '../load-document'
import { ChooseDocument } from './choose-document'
import { ComparisonView } from './comparison-view'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Compare documents' }

/** `with`: the other document; `q`: words of the title of one that is looked for. */
const querySchema = z.object({
  with: z.string().max(64).optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
})

/** This document beside another one: what they say otherwise, and what only one of them says. */
export default async function CompareDocumentsPage({ params, searchParams }: Props) {
  const { runtime, scope } = await requirePage()
  const { id } = await params
  const { with: otherId, q } = querySchema.parse(await searchParams)
  if (!(await loadDocument(id))) return null
  const input = { firstId: id as DocumentId, secondId: otherId as DocumentId }
  const compared = otherId ? await comparePair(runtime, scope, input).catch(ifNot) : null
  return (
    <PageBody wide className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {typeof compared === 'string' && <Notice tone="warn">{compared}</Notice>}
      {compared && typeof compared === 'object' ? (
        <ComparisonView comparison={compared} />
      ) : (
        <ChooseDocument id={id} words={q ?? ''} />
      )}
    </PageBody>
  )
}

function ifNot(thrown: unknown): string {
  if (thrown instanceof FootnoteError && thrown.code === 'invalid_request') return thrown.detail ?? thrown.message
  if (thrown instanceof FootnoteError && thrown.code === 'not_found')
    return 'The other document is gone, closed to you, or has no text yet. Choose another one.'
  throw thrown
}
