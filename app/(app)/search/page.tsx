import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody, PageHeader } from '@/components/ui/page-header'
import { listCollections } from '@/db/queries/collections/list-collections'
import type { CollectionId } from '@/lib/domain/ids'
import { formatDuration } from '@/lib/domain/format-figures'
import { newId } from '@/lib/domain/new-id'
import type { RetrieveResult } from '@/lib/domain/retrieval'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import { Notice } from '@/components/ui/notice'
import { readSearchParams, toFilters, type RawSearchParams, type SearchAddress } from './read-search-params'
import { SearchForm } from './search-form'
import { SearchResult } from './search-result'

export const metadata: Metadata = { title: 'Search' }

const resultsShown = 20

export default async function SearchPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const { runtime, scope } = await requirePage()
  const address = readSearchParams(await searchParams)
  const collections = await listCollections(runtime.db, scope)
  const found = address.q === '' ? null : await search({ runtime, scope }, address)
  return (
    <PageBody>
      <PageHeader title="Search" description="Passages from every document you may read, best first." />
      <SearchForm address={address} collections={collections.map(({ id, name }) => ({ id, name }))} />
      <div className="mt-8">
        {found === null && (
          <EmptyState title="Search by words or by meaning">
            Type what you would ask a colleague. Exact terms, part numbers and names count as much as meaning.
          </EmptyState>
        )}
        {found !== null && 'message' in found && <Notice tone="danger">{found.message}</Notice>}
        {found !== null && 'passages' in found && <Results found={found} address={address} />}
      </div>
    </PageBody>
  )
}

async function search(
  { runtime, scope }: Pick<Awaited<ReturnType<typeof requirePage>>, 'runtime' | 'scope'>,
  address: SearchAddress,
): Promise<RetrieveResult | { message: string }> {
  try {
    return await retrievePassages(runtime, scope, {
      query: address.q,
      requestId: newId('request'),
      k: resultsShown,
      filters: toFilters(address),
      ...(address.collection && { collectionIds: [address.collection as CollectionId] }),
    })
  } catch (thrown) {
    const error = toFootnoteError(thrown)
    runtime.log.error('search-failed', thrown)
    return { message: error.detail ?? error.row.message }
  }
}

function Results({ found, address }: { found: RetrieveResult; address: SearchAddress }) {
  if (found.passages.length === 0) {
    return (
      <EmptyState icon={SearchX} title="Nothing found">
        No document that you may read has a passage for this. Try other words, or take away a filter.
      </EmptyState>
    )
  }
  return (
    <>
      <output className="mb-3 block text-sm text-muted">
        {found.passages.length} {found.passages.length === 1 ? 'passage' : 'passages'}
        {found.mode === 'keyword' ? ', by keyword only' : ''}, {formatDuration(found.timings.totalMs)}
      </output>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {found.passages.map((passage) => (
          <SearchResult key={passage.chunkId} passage={passage} query={address.q} />
        ))}
      </ol>
    </>
  )
}
