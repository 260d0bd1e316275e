import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody, PageHeader } from '@/components/ui/page-header'
import { listCollections } from '@/db/queries/collections/list-collections'
import { narrowSearch } from '@/lib/answer/filters/narrow-search'
import { describeExpansions } from '@/lib/domain/describe-expansions'
import type { CollectionId } from '@/lib/domain/ids'
import { formatDuration } from '@/lib/domain/format-figures'
import { newId } from '@/lib/domain/new-id'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import type { RetrieveResult } from '@/lib/domain/retrieval'
import type { QuestionFilter } from '@/lib/domain/question-filter'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { readWithGlossary } from '@/lib/retrieval/glossary/read-with-glossary'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import { Notice } from '@/components/ui/notice'
import { readSearchParams, toFilters, toHref, type RawSearchParams, type SearchAddress } from './read-search-params'
import { SearchFilters } from './search-filters'
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
        {found !== null && 'passages' in found && (
          <>
            <SearchFilters filters={found.read} address={address} />
            <ReadAs expansions={found.expansions} address={address} />
            <Results found={found} address={address} />
          </>
        )}
      </div>
    </PageBody>
  )
}

type Found = RetrieveResult & {
  readonly expansions: readonly QuestionExpansion[]
  readonly read: readonly QuestionFilter[]
}

async function search(
  { runtime, scope }: Pick<Awaited<ReturnType<typeof requirePage>>, 'runtime' | 'scope'>,
  address: SearchAddress,
): Promise<Found | { message: string }> {
  try {
    const expansions = address.as === 'typed' ? [] : await readWithGlossary(runtime, scope, { question: address.q })
    const { read, ...narrowed } = await narrowSearch(runtime, scope, {
      query: address.q,
      collectionIds: address.collection ? [address.collection as CollectionId] : [],
      filters: toFilters(address),
      without: address.without,
    })
    const found = await retrievePassages(runtime, scope, {
      ...narrowed,
      expansions,
      requestId: newId('request'),
      k: resultsShown,
    })
    return { ...found, expansions, read }
  } catch (thrown) {
    const error = toFootnoteError(thrown)
    runtime.log.error('search-failed', thrown)
    return { message: error.detail ?? error.row.message }
  }
}

function Results({ found, address }: { found: Found; address: SearchAddress }) {
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

/** What the glossary made of the words, and the way to search as they were typed. */
function ReadAs({ expansions, address }: { expansions: readonly QuestionExpansion[]; address: SearchAddress }) {
  if (expansions.length === 0) return null
  return (
    <p className="mb-3 flex flex-wrap gap-x-3 text-sm text-muted">
      {describeExpansions(expansions)}
      <Link className="text-accent hover:underline" href={toHref(address, { as: 'typed' })}>
        Search as typed
      </Link>
    </p>
  )
}
