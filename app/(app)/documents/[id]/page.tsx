import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { ReaderView } from '../../_source/reader-view'
import { readPassageQuery } from '../../_source/read-passage-query'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Document' }

/** One document on a page of its own; the address can point at a passage of a pinned revision. */
export default async function ReaderPage({ params, searchParams }: Props) {
  await requirePage()
  const { id } = await params
  return <ReaderView documentId={id} {...readPassageQuery(await searchParams)} />
}
