import { FileText, FolderOpen } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody, PageHeader } from '@/components/ui/page-header'
import { listCollections } from '@/db/queries/collections/list-collections'
import { ingestionProgress } from '@/db/queries/documents/ingestion-progress'
import { listDocuments } from '@/db/queries/documents/list-documents'
import { listGroups } from '@/db/queries/people/list-groups'
import { readEnv } from '@/lib/config/env'
import type { CollectionId } from '@/lib/domain/ids'
import { errorTable } from '@/lib/errors/error-codes'
import { AutoRefresh } from '../admin/_parts/auto-refresh'
import { CollectionsBar } from './_collections/collections-bar'
import { NewCollectionDialog } from './_collections/new-collection-dialog'
import { DocumentsTable } from './_list/documents-table'
import { ListFilters } from './_list/list-filters'
import { UploadArea } from './_upload/upload-area'
import { listHref, readListAddress, toStatuses, type ListAddress } from './read-list-address'

export const metadata: Metadata = { title: 'Documents' }

const pageSize = 50
const liveMs = 1000

export default async function DocumentsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { runtime, scope } = await requirePage()
  const address = readListAddress(await searchParams)
  const canChange = scope.role === 'admin'
  const collectionId = address.collection as CollectionId | undefined
  const [collections, counts, groups, page] = await Promise.all([
    listCollections(runtime.db, scope),
    ingestionProgress(runtime.db, scope, { collectionId }),
    canChange ? listGroups(runtime.db, scope) : [],
    listDocuments(runtime.db, scope, {
      collectionId,
      status: toStatuses(address.status),
      search: address.q,
      cursor: address.cursor,
      sort: address.sort,
      limit: pageSize,
    }),
  ])
  const uploadTo =
    collections.find(({ id }) => id === collectionId) ?? collections.find(({ isSample }) => !isSample) ?? collections[0]
  return (
    <PageBody wide>
      {counts.queued + counts.processing > 0 && <AutoRefresh everyMs={liveMs} />}
      <PageHeader
        title="Documents"
        description={
          canChange
            ? 'What answers are made from. Uploading a file again makes a new revision of it.'
            : 'What answers are made from, as far as it is shared with you.'
        }
        actions={canChange && <NewCollectionDialog groups={groups} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <CollectionsBar collections={collections} groups={groups} chosenId={collectionId} canChange={canChange} />
        {canChange && uploadTo && (
          <UploadArea
            key={uploadTo.id}
            collections={collections}
            initialCollectionId={uploadTo.id}
            maxUploadMb={readEnv().FOOTNOTE_MAX_UPLOAD_MB}
          />
        )}
        {collections.length === 0 ? (
          <EmptyState icon={FolderOpen} title="No collections yet">
            {canChange
              ? 'A collection groups documents and says who may read them. Make the first one, then drop your files into it.'
              : 'Nothing is shared with you yet. Ask an admin of your workspace.'}
          </EmptyState>
        ) : (
          <>
            <ListFilters address={address} collections={collections} counts={counts} />
            <Rows page={page} address={address} canChange={canChange} now={runtime.now()} />
          </>
        )}
      </div>
    </PageBody>
  )
}

type RowsProps = {
  page: Awaited<ReturnType<typeof listDocuments>>
  address: ListAddress
  canChange: boolean
  now: Date
}

function Rows({ page, address, canChange, now }: RowsProps) {
  if (page.items.length === 0) {
    const filtered = address.q !== '' || address.status !== undefined
    return (
      <EmptyState icon={FileText} title={filtered ? 'No document matches' : 'No documents here yet'}>
        {filtered
          ? 'Change the filter or the words.'
          : canChange
            ? 'Drop files or folders above. You see them being read, page by page.'
            : 'An admin has not added any yet.'}
      </EmptyState>
    )
  }
  const documents = page.items.map((item) => ({
    ...item,
    errorMessage: item.errorDetail ?? (item.errorCode ? errorTable[item.errorCode].message : null),
    retryable: item.errorCode !== null && errorTable[item.errorCode].retryable,
  }))
  return (
    <>
      <DocumentsTable documents={documents} canChange={canChange} now={now} />
      <nav aria-label="Pages" className="flex justify-between">
        {address.cursor === undefined ? (
          <span />
        ) : (
          <Link className={buttonClass()} href={listHref(address, {})}>
            First page
          </Link>
        )}
        {page.nextCursor !== null && (
          <Link className={buttonClass()} href={listHref(address, { cursor: page.nextCursor })}>
            Next page
          </Link>
        )}
      </nav>
    </>
  )
}
