import { Progress } from '@/components/ui/progress'
import { AutoRefresh } from '../../_parts/auto-refresh'

const refreshMs = 2_000

/** How many documents were looked through for terms. New ones are by themselves, a few minutes after they came. */
export function ScanNote({ scans: { total, read } }: { scans: { total: number; read: number } }) {
  if (total === 0) return <p className="text-sm text-muted">There are no documents to look through yet.</p>
  const documents = total === 1 ? 'document' : 'documents'
  if (read === total) return <p className="text-sm text-muted">{`All ${total} ${documents} looked through.`}</p>
  return (
    <div className="grid max-w-sm gap-1.5">
      <p className="tabular text-sm text-muted" aria-live="polite">
        {`${read} of ${total} ${documents} looked through`}
      </p>
      <Progress value={read / total} label="Documents looked through" />
      <AutoRefresh everyMs={refreshMs} />
    </div>
  )
}
