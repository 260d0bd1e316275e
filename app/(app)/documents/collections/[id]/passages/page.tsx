import { TextQuote } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageBody, PageHeader } from '@/components/ui/page-header'
import { listCollections } from '@/db/queries/collections/list-collections'
import { ingestionProgress } from '@/db/queries/documents/ingestion-progress'
import { listDocuments } from '@/db/queries/documents/list-documents'
import { countToRebuild } from '@/db/queries/rebuilds/count-to-rebuild'
import { chunkStrategy } from '@/lib/domain/chunking'
import { formatCount } from '@/lib/domain/format-figures'
import type { CollectionId } from '@/lib/domain/ids'
import { chunkerVersionOf } from '@/lib/ingest/chunk/chunk-document'
import { previewChunking, previewedCharacters } from '@/lib/ingest/chunking/preview-chunking'
import { parserVersion } from '@/lib/ingest/parse/parsed-file'
import { AutoRefresh } from '../../../../admin/_parts/auto-refresh'
import { ChooseButton } from './choose-button'
import { DocumentChoice } from './document-choice'
import { PreviewList } from './preview-list'
import { readRebuild } from './read-rebuild'
import { RebuildCard } from './rebuild-card'
import { StrategyList } from './strategy-list'
import { strategyWords } from './strategy-words'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ strategy?: string | string[]; document?: string | string[] }>
}

export const metadata: Metadata = { title: 'How documents are cut' }

/** Of a longer document the first ones: enough to see how it is cut. */
const shownPassages = 40
const offeredDocuments = 50
/** Each renewal tries all the ways again, half a second of a thread that answers readers, too: so less often than other pages. */
const liveMs = 5000

/** How a collection's documents are cut into passages: each way tried on one of them before it is chosen. */
export default async function CuttingPage({ params, searchParams }: Props) {
  const { runtime, scope } = await requirePage('admin')
  const collectionId = (await params).id as CollectionId
  const query = await searchParams
  // Before everything else: while it is open the page is renewed, and what is read after its end is how it ended.
  const rebuild = await readRebuild(runtime, scope, collectionId)
  const [collection] = await listCollections(runtime.db, scope, { collectionId })
  if (!collection) notFound()
  const strategy = chunkStrategy.catch(collection.chunking).parse(query.strategy)
  const [{ items }, { queued, processing }, toBuild] = await Promise.all([
    listDocuments(runtime.db, scope, { collectionId, status: ['indexed'], sort: 'title', limit: offeredDocuments }),
    ingestionProgress(runtime.db, scope, { collectionId }),
    countToRebuild(runtime.db, scope, { collectionId, chunkerVersion: chunkerVersionOf(strategy), parserVersion }),
  ])
  const document = items.find(({ id }) => id === query.document) ?? items[0]
  const preview = document && (await previewChunking(runtime, scope, { documentId: document.id, strategy }))
  const isInUse = strategy === collection.chunking
  const reading = queued + processing
  const href = `/documents/collections/${collectionId}/passages`
  const button = <ChooseButton collectionId={collectionId} strategy={strategy} count={toBuild.all} isInUse={isInUse} />
  return (
    <PageBody>
      <PageHeader
        title="How documents are cut"
        description={`Search and answers work on passages. These are the ways to cut “${collection.name}” into them, tried on one of its documents; nothing changes until you choose.`}
      >
        <Link className="text-sm text-muted hover:text-ink" href={`/documents?collection=${collectionId}`}>
          ← {collection.name}
        </Link>
      </PageHeader>
      <div className="grid gap-4">
        {rebuild && <RebuildCard shown={rebuild} />}
        {rebuild?.isOpen && <AutoRefresh everyMs={liveMs} />}
        {reading > 0 && !rebuild?.isOpen && (
          <Notice>
            {reading === 1 ? 'A document is' : `${formatCount(reading)} documents are`} being read. Answers come from
            the passages as they were until it is done.
            <AutoRefresh everyMs={liveMs} />
          </Notice>
        )}
        {isInUse && toBuild.all > 0 && reading === 0 && !rebuild?.isOpen && (
          <Notice tone="warn" action={button}>
            {describeToBuild(toBuild)}
          </Notice>
        )}
        {document && preview ? (
          <>
            <div className="flex flex-wrap items-end justify-between gap-4">
              <DocumentChoice documents={items} chosenId={document.id} href={`${href}?strategy=${strategy}`} />
              {!isInUse && !rebuild?.isOpen && button}
            </div>
            <StrategyList
              figures={preview.figures}
              chosen={strategy}
              inUse={collection.chunking}
              hrefOf={(other) => `${href}?strategy=${other}&document=${document.id}`}
            />
            <h2 className="mt-4 text-lg font-semibold">
              {document.title}: {strategyWords[strategy].name.toLowerCase()}
            </h2>
            {!preview.isWhole && (
              <p className="text-sm text-muted">
                This is a long document: figures and passages are of its first {formatCount(previewedCharacters)}{' '}
                characters.
              </p>
            )}
            <PreviewList chunks={preview.chunks.slice(0, shownPassages)} />
            {preview.chunks.length > shownPassages && (
              <p className="text-sm text-muted">
                {formatCount(preview.chunks.length - shownPassages)} more passages like these.
              </p>
            )}
          </>
        ) : (
          <EmptyState icon={TextQuote} title="Nothing to try it on yet">
            Add a document to this collection first. Until you choose otherwise, documents are cut along their
            structure.
          </EmptyState>
        )}
      </div>
    </PageBody>
  )
}

function describeToBuild({ cutOtherwise, olderParser }: { cutOtherwise: number; olderParser: number }): string {
  const some = (count: number): string => (count === 1 ? 'A document here' : `${formatCount(count)} documents here`)
  const parts = [
    cutOtherwise > 0 && `${some(cutOtherwise)} ${cutOtherwise === 1 ? 'is' : 'are'} still cut in another way.`,
    olderParser > 0 &&
      `${some(olderParser)} ${olderParser === 1 ? 'was' : 'were'} read by an older parser: today’s may find more in ${olderParser === 1 ? 'it' : 'them'}.`,
  ]
  return parts.filter(Boolean).join(' ')
}
