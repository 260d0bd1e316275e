import { FolderOpen } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { toDocumentFilter } from '@/app/api/v1/documents/_lib/to-document-filter'
import { toDocumentItem } from '@/app/api/v1/documents/_lib/to-document-item'
import { listDocumentsSpec } from '@/app/api/v1/documents/spec'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageBody, PageHeader } from '@/components/ui/page-header'
import { listCollections } from '@/db/queries/collections/list-collections'
import { countDisputes } from '@/db/queries/disputes/count-disputes'
import { ingestionProgress } from '@/db/queries/documents/ingestion-progress'
import { countDocuments, listDocuments } from '@/db/queries/documents/list-documents'
import { listFolders } from '@/db/queries/documents/list-folders'
import { listGroups } from '@/db/queries/people/list-groups'
import { listPeople } from '@/db/queries/people/list-people'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { readEnv } from '@/lib/config/env'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { CollectionsBar } from './_collections/collections-bar'
import { NewCollectionDialog } from './_collections/new-collection-dialog'
import { ContradictionsLink } from './_disputes/contradictions-link'
import { DocumentsBrowser } from './_list/documents-browser'
import { listQuery, showsFolders } from './_list/list-query'
import { OpenRebuilds } from './_rebuilds/open-rebuilds'
import { readOpenRebuilds } from './_rebuilds/read-open-rebuilds'
import { UploadArea } from './_upload/upload-area'
import { readListAddress, type ListAddress } from './read-list-address'

export const metadata: Metadata = { title: 'Documents' }

const pageSize = 100

export default async function DocumentsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { runtime, scope } = await requirePage()
  const address = readListAddress(await searchParams)
  const canChange = scope.role === 'admin'
  const collectionId = address.collection as CollectionId | undefined
  const [collections, counts, disputes, groups, people, settings, rebuilds, page] = await Promise.all([
    listCollections(runtime.db, scope),
    ingestionProgress(runtime.db, scope, { collectionId }),
    countDisputes(runtime.db, scope, { today: utcDay(runtime.now()) }),
    canChange ? listGroups(runtime.db, scope) : [],
    canChange ? listPeople(runtime.db, scope) : [],
    loadWorkspaceSettings(runtime.db, scope),
    canChange ? readOpenRebuilds(runtime, scope) : [],
    readFirstPage(runtime, scope, address),
  ])
  const uploadTo =
    collections.find(({ id }) => id === collectionId) ?? collections.find(({ isSample }) => !isSample) ?? collections[0]
  return (
    <PageBody wide>
      <PageHeader
        title="Documents"
        description={
          canChange
            ? 'What answers are made from. Uploading a file again makes a new revision of it.'
            : 'What answers are made from, as far as it is shared with you.'
        }
        actions={
          <>
            <ContradictionsLink open={disputes.open} isShown={scope.role !== 'member'} />
            {canChange && <NewCollectionDialog groups={groups} />}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <CollectionsBar collections={collections} groups={groups} chosenId={collectionId} canChange={canChange} />
        <OpenRebuilds rebuilds={rebuilds} />
        {canChange && settings.ingestionPaused && (
          <Notice
            tone="warn"
            action={
              <Link className={buttonClass('secondary', 'sm')} href="/admin/ingestion">
                To ingestion
              </Link>
            }
          >
            Ingestion is paused: new files are taken in and wait.
          </Notice>
        )}
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
          <DocumentsBrowser
            initialAddress={address}
            initialPage={page}
            initialCounts={counts}
            collections={collections}
            groups={groups}
            people={people
              .filter(({ disabledAt }) => disabledAt === null)
              .map(({ id, name, email }) => ({ id, name: name || email }))}
            canChange={canChange}
            maxUploadMb={readEnv().FOOTNOTE_MAX_UPLOAD_MB}
            now={runtime.now()}
          />
        )}
      </div>
    </PageBody>
  )
}

/** What the browser would ask the interface for, so that the list is in the page when it comes. */
async function readFirstPage(runtime: Runtime, scope: Scope, address: ListAddress) {
  const query = listQuery(address, { limit: pageSize })
  const filter = toDocumentFilter(
    listDocumentsSpec.query.parse({ ...Object.fromEntries(query), status: query.getAll('status') }),
    runtime.now(),
  )
  const today = utcDay(runtime.now())
  const [{ items, nextCursor }, total, folders] = await Promise.all([
    listDocuments(runtime.db, scope, { ...filter, sort: address.sort, limit: pageSize }),
    countDocuments(runtime.db, scope, filter),
    showsFolders(address) ? listFolders(runtime.db, scope, filter) : [],
  ])
  return { items: items.map((row) => toDocumentItem(row, today)), nextCursor, total, folders }
}
