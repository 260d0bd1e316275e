'use client'
import { FileText } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { formatCount } from '@/lib/domain/format-figures'
import { utcDay } from '@/lib/domain/utc-day'
import type { CollectionListItem } from '@/db/queries/collections/list-collections'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import type { DocumentItem } from '@/app/api/v1/documents/_lib/to-document-item'
import { removeDocument } from '../actions'
import { deletionWords } from './deletion-words'
import { listHref, type ListAddress } from '../read-list-address'
import { BulkBar } from '../_bulk/bulk-bar'
import type { PersonName } from '../_bulk/upkeep-dialog'
import { OperationStrip } from '../_bulk/operation-strip'
import { useOperations } from '../_bulk/use-operations'
import { DocumentsTable } from './documents-table'
import { FolderPath } from './folder-path'
import { isFiltered, showsFolders } from './list-query'
import { ListArrangement } from './list-arrangement'
import { ListFilters, type StatusCounts } from './list-filters'
import { useDelayedDelete } from './use-delayed-delete'
import { useDocumentEvents, type DocumentEvent } from './use-document-events'
import { useDocumentList, type ListPage } from './use-document-list'
import { useListAddress } from './use-list-address'
import { useNow } from './use-now'
import { useSelection } from './use-selection'
import { useStatusCounts } from './use-status-counts'
import { useThrottled } from './use-throttled'

export type DocumentsBrowserProps = {
  initialAddress: ListAddress
  initialPage: ListPage
  initialCounts: StatusCounts
  collections: readonly CollectionListItem[]
  groups: readonly GroupListItem[]
  /** Who can own a document; nobody for those who cannot change that. */
  people: readonly PersonName[]
  canChange: boolean
  maxUploadMb: number
  /** The server's clock when the page was made, so that elapsed times do not differ between server and browser. */
  now: Date
}

/** The list with its filters, live, and what is done to many documents at once. */
export function DocumentsBrowser(props: DocumentsBrowserProps) {
  const { collections, canChange, initialPage } = props
  const router = useRouter()
  const { address, change } = useListAddress(props.initialAddress)
  const { page, problem, busy, reload, loadMore, patch } = useDocumentList(address, initialPage)
  const { counts, takeCounts } = useStatusCounts(address.collection, props.initialCounts)
  const { operations, watch, dismiss } = useOperations(canChange, reload)
  const now = useNow(props.now, counts.processing > 0)
  const rowIds = useMemo(() => page.items.map(({ id }) => id), [page.items])
  const { selection, toggle, tickAll, tickEverything, clear } = useSelection(rowIds)
  const { run: deleteNow } = useAction(removeDocument)
  const { hidden, remove } = useDelayedDelete(
    useCallback((documentId: string) => deleteNow({ documentId }), [deleteNow]),
  )
  const onDelete = useCallback((document: DocumentItem) => remove(document.id, deletionWords(document)), [remove])

  const reloadSoon = useThrottled(reload, reloadEveryMs)
  const hasBegun = useRef(false)
  const onEvent = useCallback(
    (event: DocumentEvent) => {
      takeCounts(event.counts)
      // When the connection begins, first or again, what happened since the page was made has been missed: it is asked for.
      const isBeginning = event.items.length === 0 && event.removed.length === 0
      const isMoving = event.counts.queued + event.counts.processing > 0 || page.items.some(isUnderWay)
      const mayBeBehind = isBeginning && (hasBegun.current || isMoving)
      hasBegun.current = true
      const known = new Set(rowIds)
      patch(event.items, new Set(event.removed.map(({ id }) => id)))
      if (mayBeBehind || address.status || event.items.some(({ id }) => !known.has(id))) reloadSoon()
      else if (event.removed.some(({ kind }) => kind === 'collection')) reloadSoon()
    },
    [address.status, page.items, patch, reloadSoon, rowIds, takeCounts],
  )
  useDocumentEvents(onEvent)
  // An action or an upload has renewed the page's data.
  const shownPage = useRef(initialPage)
  useEffect(() => {
    if (shownPage.current !== initialPage) reload()
    shownPage.current = initialPage
  }, [initialPage, reload])

  const onChange = useCallback(
    (part: Partial<ListAddress>) => {
      clear()
      change(part)
      // Who may read a collection, and where uploads go, stands above the list and comes from the server.
      if ('collection' in part) router.push(listHref(address, part), { scroll: false })
    },
    [address, change, clear, router],
  )
  const onOpenFolder = useCallback((folder: string | undefined) => onChange({ folder }), [onChange])
  const collection = collections.find(({ id }) => id === address.collection)
  const isInFolders = address.view === 'folders' || address.folder !== undefined
  return (
    <section aria-label="Documents" aria-busy={busy} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <ListFilters address={address} collections={collections} counts={counts} onChange={onChange} />
      <OperationStrip operations={operations} onDismiss={dismiss} onStarted={watch} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {isInFolders && (
          <FolderPath root={collection?.name ?? 'All collections'} folder={address.folder} onOpen={onOpenFolder} />
        )}
        <output className="tabular flex-1 text-sm text-muted" aria-live="polite">
          {formatCount(page.total)} {page.total === 1 ? 'document' : 'documents'}
          {isFiltered(address) && !showsFolders(address) ? ' match' + (page.total === 1 ? 'es' : '') : ''}
        </output>
        <ListArrangement address={address} onChange={onChange} />
      </div>
      {problem !== null && (
        <Notice tone="danger" action={<Button onClick={reload}>Try again</Button>}>
          {problem}
        </Notice>
      )}
      {page.items.length + page.folders.length === 0 ? (
        <NothingHere isFiltered={isFiltered(address)} canChange={canChange} />
      ) : (
        <DocumentsTable
          page={page}
          hidden={hidden}
          selection={selection}
          canChange={canChange}
          isStale={busy}
          now={now}
          maxUploadMb={props.maxUploadMb}
          onTick={toggle}
          onTickAll={tickAll}
          onDelete={onDelete}
          onOpenFolder={onOpenFolder}
          onLoadMore={loadMore}
        />
      )}
      {canChange && (
        <BulkBar
          selection={selection}
          total={page.total}
          address={address}
          collections={collections}
          groups={props.groups}
          people={props.people}
          today={utcDay(props.now)}
          onEverything={tickEverything}
          onClear={clear}
          onStarted={watch}
        />
      )}
    </section>
  )
}

/** While thousands of files are being read, their list is asked for this often and no more. */
const reloadEveryMs = 1500

const isUnderWay = ({ status }: DocumentItem): boolean => status === 'queued' || status === 'processing'

function NothingHere({ isFiltered: filtered, canChange }: { isFiltered: boolean; canChange: boolean }) {
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
