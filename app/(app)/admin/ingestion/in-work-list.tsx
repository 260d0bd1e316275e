import Link from 'next/link'
import { Progress } from '@/components/ui/progress'
import type { listInWork } from '@/db/queries/ingestion/list-in-work'
import { describeProgress } from '../../documents/_list/describe-progress'

export type InWorkListProps = { items: Awaited<ReturnType<typeof listInWork>>; now: Date }

export function InWorkList({ items, now }: InWorkListProps) {
  if (items.length === 0) return <p className="text-sm text-muted">Nothing is being read at the moment.</p>
  return (
    <ul aria-label="Being read" className="grid text-sm">
      {items.map((item) => {
        const { words, share } = describeProgress(item, now)
        return (
          <li
            key={item.documentId}
            className="grid gap-x-4 gap-y-1 border-b border-line py-2 last:border-0 sm:grid-cols-2 sm:items-center"
          >
            <span className="min-w-0">
              <Link
                prefetch={false}
                className="block truncate font-medium hover:text-accent"
                href={`/documents/${item.documentId}`}
              >
                {item.title}
              </Link>
              <span className="block truncate text-xs text-muted">
                {item.collectionName}
                {item.attempts > 1 && ` · attempt ${item.attempts}`}
              </span>
            </span>
            <span className="min-w-0">
              <span className="mb-1 block truncate text-muted">{words}</span>
              <Progress value={share} label={`${item.title}: ${words}`} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
