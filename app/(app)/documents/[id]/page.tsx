import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { readEnv } from '@/lib/config/env'
import { ReaderView } from '../../_source/reader-view'
import { readPassageQuery } from '../../_source/read-passage-query'
import { NothingToRead } from './_parts/nothing-to-read'
import { loadUpkeep } from './_upkeep/load-upkeep'
import { UpkeepPanel } from './_upkeep/upkeep-panel'
import { loadDocument } from './load-document'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await loadDocument((await params).id)
  return { title: document?.title ?? 'Document' }
}

/** The document as it is read; the address can point at a passage of a pinned revision. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const { runtime, scope } = await requirePage()
  const { id } = await params
  const document = await loadDocument(id)
  if (!document) return null
  const query = readPassageQuery(await searchParams)
  if (document.activeRevisionId === null && query.revisionId === null)
    return (
      <NothingToRead
        document={document}
        canChange={scope.role === 'admin'}
        maxUploadMb={readEnv().FOOTNOTE_MAX_UPLOAD_MB}
        now={runtime.now()}
      />
    )
  const upkeep = <UpkeepPanel upkeep={await loadUpkeep(document)} />
  return <ReaderView documentId={id} canChange={scope.role === 'admin'} upkeep={upkeep} {...query} />
}
