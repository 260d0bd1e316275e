'use client'
import { FolderInput, GitCompareArrows, Lock, RefreshCw, RotateCcw, Trash2, UserRoundCheck, X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button, buttonClass } from '@/components/ui/button'
import type { CollectionListItem } from '@/db/queries/collections/list-collections'
import type { GroupListItem } from '@/db/queries/people/list-groups'
import type { OperationTask } from '@/lib/domain/document-operation'
import { formatCount } from '@/lib/domain/format-figures'
import { startBulk } from '../actions'
import { filterQuery } from '../_list/list-query'
import type { Selection } from '../_list/use-selection'
import type { ListAddress } from '../read-list-address'
import { AccessDialog } from './access-dialog'
import { DeleteDialog } from './delete-dialog'
import { MoveDialog } from './move-dialog'
import { UpkeepDialog, type PersonName } from './upkeep-dialog'

export type BulkBarProps = {
  selection: Selection
  /** Documents that the filter lets through. */
  total: number
  address: ListAddress
  collections: readonly CollectionListItem[]
  groups: readonly GroupListItem[]
  people: readonly PersonName[]
  /** ISO date of the server. */
  today: string
  onEverything: () => void
  onClear: () => void
  onStarted: (operationId: string) => void
}

/** What can be done to the ticked documents; over the end of the list while anything is ticked. */
export function BulkBar(props: BulkBarProps) {
  const { selection, total, address, onClear } = props
  const [asking, setAsking] = useState<'move' | 'access' | 'upkeep' | 'delete' | null>(null)
  const start = useAction(startBulk)
  const count = selection.isAll ? total : selection.ids.size
  useClearOnEscape(count > 0 && asking === null, onClear)
  if (count === 0) return null
  const run = async (task: OperationTask): Promise<void> => {
    const target = selection.isAll ? { filter: toFilter(address) } : { documentIds: [...selection.ids] }
    const started = await start.run({ task, target })
    if (started === undefined) return
    setAsking(null)
    onClear()
    props.onStarted(started.operationId)
  }
  const dialog = { count, pending: start.pending, onClose: () => setAsking(null), onConfirm: run }
  return (
    <>
      <section
        aria-label="Chosen documents"
        className="sticky bottom-4 z-20 flex flex-wrap items-center gap-2 rounded-xl border border-line-strong bg-surface px-3 py-2 shadow-float"
      >
        <p className="tabular px-1 text-sm font-medium">{formatCount(count)} chosen</p>
        {!selection.isAll && total > count && (
          <Button variant="ghost" size="sm" onClick={props.onEverything}>
            Choose all {formatCount(total)}
          </Button>
        )}
        <span className="flex-1 max-sm:hidden" />
        <CompareLink selection={selection} />
        <Button size="sm" disabled={start.pending} onClick={() => void run({ kind: 'retry' })}>
          <RotateCcw aria-hidden />
          <span className="max-sm:sr-only">Retry failed</span>
        </Button>
        <Button size="sm" disabled={start.pending} onClick={() => void run({ kind: 'reread' })}>
          <RefreshCw aria-hidden />
          <span className="max-sm:sr-only">Read again</span>
        </Button>
        <Button size="sm" onClick={() => setAsking('move')}>
          <FolderInput aria-hidden />
          <span className="max-sm:sr-only">Move</span>
        </Button>
        <Button size="sm" onClick={() => setAsking('access')}>
          <Lock aria-hidden />
          <span className="max-sm:sr-only">Access</span>
        </Button>
        <Button size="sm" onClick={() => setAsking('upkeep')}>
          <UserRoundCheck aria-hidden />
          <span className="max-sm:sr-only">Owner and dates</span>
        </Button>
        <Button size="sm" onClick={() => setAsking('delete')} className="text-danger">
          <Trash2 aria-hidden />
          <span className="max-sm:sr-only">Delete</span>
        </Button>
        <Button variant="ghost" size="icon-sm" aria-label="Choose none" onClick={onClear}>
          <X aria-hidden />
        </Button>
      </section>
      {asking === 'move' && <MoveDialog {...dialog} collections={props.collections} />}
      {asking === 'access' && (
        <AccessDialog {...dialog} groups={props.groups} onConfirm={(groupIds) => run({ kind: 'access', groupIds })} />
      )}
      {asking === 'upkeep' && <UpkeepDialog {...dialog} people={props.people} today={props.today} />}
      {asking === 'delete' && <DeleteDialog {...dialog} />}
    </>
  )
}

/** Two can be laid side by side. */
function CompareLink({ selection }: { selection: Selection }) {
  const [first, second, ...more] = selection.isAll ? [] : [...selection.ids]
  if (!first || !second || more.length > 0) return null
  return (
    <Link href={`/documents/${first}/compare?with=${second}`} className={buttonClass('secondary', 'sm')}>
      <GitCompareArrows aria-hidden />
      <span className="max-sm:sr-only">Compare</span>
    </Link>
  )
}

type Filter = Extract<Parameters<typeof startBulk>[0]['target'], { filter: unknown }>['filter']

/** The same words as the list's own query, so that what is done is done to what is shown. */
function toFilter(address: ListAddress): Filter {
  const query = filterQuery(address)
  return Object.fromEntries(
    [...new Set(query.keys())].map((key) => [key, key === 'status' ? query.getAll(key) : query.get(key)]),
  ) as Filter
}

function useClearOnEscape(isActive: boolean, onClear: () => void): void {
  useEffect(() => {
    if (!isActive) return undefined
    const clear = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClear()
    }
    window.addEventListener('keydown', clear)
    return () => window.removeEventListener('keydown', clear)
  }, [isActive, onClear])
}
