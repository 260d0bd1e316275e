'use client'
import { useEffect, useMemo } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { cn } from '@/components/ui/cn'
import { Th, Thead } from '@/components/ui/table'
import { useMediaQuery } from '../../_chat/use-media-query'
import type { DocumentItem } from '@/app/api/v1/documents/_lib/to-document-item'
import { DocumentRow } from './document-row'
import { FolderRow } from './folder-row'
import type { ListPage } from './use-document-list'
import { useRowWindow } from './use-row-window'
import type { Selection } from './use-selection'

export type DocumentsTableProps = {
  page: ListPage
  hidden: ReadonlySet<string>
  selection: Selection
  canChange: boolean
  /** What is shown belongs to an address that is being left. */
  isStale: boolean
  now: Date
  maxUploadMb: number
  onTick: (id: string, isTicked: boolean, withRange: boolean) => void
  onTickAll: (isTicked: boolean) => void
  onDelete: (document: DocumentItem) => void
  onOpenFolder: (path: string) => void
  onLoadMore: () => void
}

/** As `h-15` and `h-24` of the rows. */
const rowHeight = { desk: 60, phone: 96 }
/** Rows before the end at which the next page is asked for. */
const readAhead = 60

/** Folders and documents, of which only those in sight are drawn. */
export function DocumentsTable(props: DocumentsTableProps) {
  const { page, hidden, selection, canChange, now, onLoadMore } = props
  const isPhone = useMediaQuery('(width < 40rem)')
  const documents = useMemo(() => page.items.filter(({ id }) => !hidden.has(id)), [page.items, hidden])
  const folders = page.folders
  const count = folders.length + documents.length
  const { top, window } = useRowWindow(count, isPhone ? rowHeight.phone : rowHeight.desk)
  const isNearEnd = page.nextCursor !== null && window.end + readAhead >= count
  useEffect(() => {
    if (isNearEnd) onLoadMore()
  }, [isNearEnd, onLoadMore])
  const ticked = selection.isAll ? documents.length : documents.filter(({ id }) => selection.ids.has(id)).length
  const rows = [...folders.map((folder) => ({ folder })), ...documents.map((document) => ({ document }))]
  return (
    // Paler only when the answer takes long enough to be waited for: it must not flicker with each letter.
    <div
      className={cn(
        'overflow-clip rounded-lg border border-line bg-surface transition-opacity duration-100',
        props.isStale && 'opacity-60 delay-200',
      )}
    >
      <table
        aria-label="Documents"
        aria-rowcount={folders.length + page.total + 1}
        className="w-full table-fixed border-collapse text-left text-sm"
      >
        <colgroup>
          {canChange && <col className="w-9" />}
          <col />
          <col className="w-40 max-md:hidden" />
          <col className="w-64 max-sm:hidden" />
          <col className="w-20 max-lg:hidden" />
          <col className="w-36 max-lg:hidden" />
          <col className="w-12" />
        </colgroup>
        <Thead>
          {canChange && (
            <Th className="pr-0">
              <Checkbox
                aria-label="Choose all that are shown"
                checked={ticked === 0 ? false : ticked === documents.length ? true : 'indeterminate'}
                onCheckedChange={() => props.onTickAll(ticked < documents.length)}
              />
            </Th>
          )}
          <Th>Document</Th>
          <Th className="max-md:hidden">Collection</Th>
          <Th className="max-sm:hidden">State</Th>
          <Th numeric className="max-lg:hidden">
            Size
          </Th>
          <Th className="max-lg:hidden">Changed</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </Thead>
        <tbody ref={top}>
          <Gap height={window.above} />
          {rows.slice(window.first, window.end).map((row, i) => {
            const index = window.first + i + 1
            return 'folder' in row ? (
              <FolderRow
                key={row.folder.path}
                folder={row.folder}
                index={index}
                columns={6}
                hasTicks={canChange}
                onOpen={props.onOpenFolder}
              />
            ) : (
              <DocumentRow
                key={row.document.id}
                document={row.document}
                index={index}
                canChange={canChange}
                isPhone={isPhone}
                isTicked={selection.isAll || selection.ids.has(row.document.id)}
                now={isAtRest(row.document) ? atRest : now}
                maxUploadMb={props.maxUploadMb}
                onTick={props.onTick}
                onDelete={props.onDelete}
              />
            )
          })}
          <Gap height={window.below} />
        </tbody>
      </table>
    </div>
  )
}

/** Rows without work under way do not change with the time: they are not drawn again each second. */
const atRest = new Date(0)
const isAtRest = ({ status }: DocumentItem): boolean => status !== 'processing'

/** Stands for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height === 0 ? null : <tr aria-hidden style={{ height }} />
}
