'use client'
import { CircleAlert, CircleCheck, LoaderCircle, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import type { OperationBody } from '@/app/api/v1/documents/_lib/to-operation'
import { stopBulk } from '../actions'
import { describeOperation } from './describe-operation'
import { isOpen } from './use-operations'

export type OperationCardProps = {
  operation: OperationBody
  onDetails: () => void
  onDismiss: () => void
  onChanged: () => void
}

export function OperationCard({ operation, onDetails, onDismiss, onChanged }: OperationCardProps) {
  const stop = useAction(stopBulk)
  const { id, task, status, total, done, skipped, failed } = operation
  const secondsLeft = useSecondsUntil(status === 'waiting' ? operation.startsAt : null)
  const { title, detail } = describeOperation({ ...operation, kind: task.kind, secondsLeft })
  const open = isOpen(operation)
  const Icon = open ? LoaderCircle : failed > 0 ? CircleAlert : CircleCheck
  const end = async (): Promise<void> => {
    await stop.run({ operationId: id })
    onChanged()
  }
  return (
    <section className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2.5 text-sm">
      <Icon
        aria-hidden
        className={`size-4 shrink-0 ${open ? 'animate-spin text-muted' : failed > 0 ? 'text-danger' : 'text-accent'}`}
      />
      <div className="min-w-0 flex-1 basis-52">
        <p className="tabular font-medium">
          {title}
          {detail && <span className="font-normal text-muted"> · {detail}</span>}
        </p>
        {status === 'running' && (
          <Progress className="mt-1.5" value={(done + skipped + failed) / total} label={title} />
        )}
      </div>
      {open && (
        <Button size="sm" loading={stop.pending} onClick={() => void end()}>
          {status === 'waiting' ? 'Undo' : 'Stop'}
        </Button>
      )}
      {done + skipped + failed > 0 && (
        <Button size="sm" onClick={onDetails}>
          What became of each
        </Button>
      )}
      {!open && (
        <Button variant="ghost" size="icon-sm" aria-label="Put away" onClick={onDismiss}>
          <X aria-hidden />
        </Button>
      )}
    </section>
  )
}

/** Whole seconds until a moment, counted down; 0 afterwards. */
function useSecondsUntil(iso: string | null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (iso === null) return undefined
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [iso])
  return iso === null ? 0 : Math.max(0, Math.ceil((Date.parse(iso) - now) / 1000))
}
