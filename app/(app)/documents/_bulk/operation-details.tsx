'use client'
import { Download, RotateCcw } from 'lucide-react'
import Link from 'next/link'
import { useAction } from '@/app/_lib/use-action'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import type { OperationItemBody } from '@/app/api/v1/documents/_lib/to-operation'
import type { OperationItemStatus } from '@/lib/domain/document-operation'
import { saveText } from '../../admin/_parts/save-text'
import { toCsv } from '../../admin/_parts/to-csv'
import { startBulk } from '../actions'
import { operationWords } from './describe-operation'
import { useOperationItems } from './use-operation-items'

export type OperationDetailsProps = {
  operationId: string
  onClose: () => void
  onStarted: (operationId: string) => void
}

const states: Record<OperationItemStatus, { word: string; tone: BadgeTone }> = {
  failed: { word: 'Failed', tone: 'danger' },
  skipped: { word: 'Nothing to do', tone: 'neutral' },
  done: { word: 'Done', tone: 'accent' },
  waiting: { word: 'Not reached', tone: 'outline' },
}

const reportColumns = [
  { key: 'document', heading: 'Document', value: (item: OperationItemBody) => item.documentId },
  { key: 'title', heading: 'Title', value: (item: OperationItemBody) => item.title },
  { key: 'outcome', heading: 'Outcome', value: (item: OperationItemBody) => item.status },
  { key: 'code', heading: 'Code', value: (item: OperationItemBody) => item.error?.code ?? null },
  { key: 'reason', heading: 'Reason', value: (item: OperationItemBody) => item.error?.detail ?? null },
  { key: 'receipt', heading: 'Deletion receipt', value: (item: OperationItemBody) => item.receiptId },
]

/** What became of each document, what failed first, with another try for those and a file of the whole. */
export function OperationDetails({ operationId, onClose, onStarted }: OperationDetailsProps) {
  const { operation, items, hasMore, loadMore, loadAll, loadReceipts, problem } = useOperationItems(operationId)
  const start = useAction(startBulk, { done: 'Started once more' })
  const failed = items.filter(({ status }) => status === 'failed')
  const again = async (): Promise<void> => {
    if (!operation) return
    const documentIds = (await loadAll('failed')).map(({ documentId }) => documentId)
    const started = await start.run({ task: operation.task, target: { documentIds } })
    if (started === undefined) return
    onStarted(started.operationId)
    onClose()
  }
  const save = async (): Promise<void> =>
    saveText(`operation-${operationId}.csv`, 'text/csv', toCsv(await loadAll(), reportColumns))
  const saveReceipts = async (): Promise<void> => {
    const receipts = await loadReceipts()
    if (receipts) saveText(`receipts-${operationId}.json`, 'application/json', JSON.stringify(receipts, null, 2))
  }
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={operation ? `${operationWords[operation.task.kind].done}: what became of each` : 'What became of each'}
    >
      {problem !== null && <Notice tone="danger">{problem}</Notice>}
      {!operation && problem === null && <Skeleton className="h-40 w-full" />}
      {operation && (
        <div className="grid gap-4">
          <div className="flex flex-wrap gap-2">
            {failed.length > 0 && (
              <Button size="sm" loading={start.pending} onClick={() => void again()}>
                <RotateCcw aria-hidden />
                Try the failed ones again
              </Button>
            )}
            <Button size="sm" onClick={() => void save()}>
              <Download aria-hidden />
              Report (CSV)
            </Button>
            {items.some(({ receiptId }) => receiptId) && (
              <Button size="sm" onClick={() => void saveReceipts()}>
                <Download aria-hidden />
                Receipts (JSON)
              </Button>
            )}
          </div>
          <ul className="grid text-sm">
            {items.map((item) => (
              <Item key={item.documentId} item={item} />
            ))}
          </ul>
          {hasMore && <Button onClick={() => void loadMore()}>More</Button>}
        </div>
      )}
    </Sheet>
  )
}

function Item({ item }: { item: OperationItemBody }) {
  const { word, tone } = states[item.status]
  return (
    <li className="flex items-start gap-3 border-b border-line py-2 last:border-0">
      <div className="min-w-0 flex-1">
        {item.title === null ? (
          <span className="font-mono text-muted">{item.documentId}</span>
        ) : (
          <Link className="block truncate hover:text-accent" href={`/documents/${item.documentId}`}>
            {item.title}
          </Link>
        )}
        {item.error && <span className="block text-pretty text-muted">{item.error.detail}</span>}
        {item.receiptId && (
          <a
            className="block w-fit font-mono text-xs text-muted underline hover:text-accent"
            href={`/api/v1/receipts/${item.receiptId}`}
            download={`footnote-${item.receiptId}.json`}
          >
            Receipt {item.receiptId}
          </a>
        )}
      </div>
      <Badge tone={tone}>{word}</Badge>
    </li>
  )
}
