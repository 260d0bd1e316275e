'use client'
import { CircleAlert, CircleCheck, Copy, LoaderCircle, RotateCcw } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { formatBytes } from '@/lib/domain/format-figures'
import type { Upload } from './use-uploads'

export type UploadPanelProps = {
  uploads: readonly Upload[]
  busy: boolean
  onRetry: (id: number) => void
  onClear: () => void
  onCancel: () => void
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** What is on its way to the server. Once a file has arrived, its row in the table below tells the rest. */
export function UploadPanel({ uploads, busy, onRetry, onClear, onCancel }: UploadPanelProps) {
  if (uploads.length === 0) return null
  const done = uploads.filter(({ state }) => state === 'done').length
  const failed = uploads.filter(({ state }) => state === 'failed')
  const total = sum(uploads.map(({ picked }) => picked.file.size))
  const sent = sum(
    uploads.map(({ state, picked, sentBytes }) =>
      state === 'done' ? picked.file.size : Math.min(sentBytes, picked.file.size),
    ),
  )
  return (
    <section aria-label="Uploads" className="rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
        <p className="flex-1 font-medium" aria-live="polite">
          {busy
            ? `Uploading ${done + failed.length + 1} of ${uploads.length}`
            : `${done} of ${uploads.length} uploaded`}
          {failed.length > 0 && <span className="text-danger">, {failed.length} not taken</span>}
          <span className="ml-2 font-normal text-muted">{formatBytes(total)}</span>
        </p>
        {busy ? (
          <Button size="sm" onClick={onCancel}>
            Cancel
          </Button>
        ) : (
          <Button size="sm" onClick={onClear}>
            Done
          </Button>
        )}
      </header>
      {busy && (
        <div className="px-4 pb-3">
          <Progress label="Uploaded" value={total === 0 ? null : sent / total} />
        </div>
      )}
      <ul className="max-h-56 overflow-y-auto border-t border-line">
        {uploads.toSorted(byUrgency).map((upload) => (
          <UploadRow key={upload.id} upload={upload} onRetry={onRetry} />
        ))}
      </ul>
    </section>
  )
}

const urgency = { failed: 0, sending: 1, waiting: 2, done: 3 } as const
const byUrgency = (a: Upload, b: Upload): number => urgency[a.state] - urgency[b.state] || a.id - b.id

function UploadRow({ upload, onRetry }: { upload: Upload; onRetry: (id: number) => void }) {
  const { outcome, picked, state } = upload
  const duplicate = outcome?.ok === true && outcome.duplicateOf !== undefined
  return (
    <li className="flex items-start gap-2.5 px-4 py-1.5 text-sm">
      <StateIcon state={state} duplicate={duplicate} />
      <span className="min-w-0 flex-1">
        <span className="block truncate" title={picked.path}>
          {picked.path}
        </span>
        {outcome?.ok === false && <span className="block text-pretty text-danger">{outcome.message}</span>}
        {duplicate && (
          <span className="block text-muted">Already here: the same bytes are indexed under another name.</span>
        )}
      </span>
      <span className="tabular text-muted">{formatBytes(picked.file.size)}</span>
      {state === 'failed' && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Try ${picked.path} again`}
          onClick={() => onRetry(upload.id)}
        >
          <RotateCcw aria-hidden />
        </Button>
      )}
    </li>
  )
}

function StateIcon({ state, duplicate }: { state: Upload['state']; duplicate: boolean }) {
  const className = 'mt-0.5 size-4 shrink-0'
  if (state === 'failed') return <CircleAlert className={`${className} text-danger`} aria-label="Not taken" />
  if (state === 'done' && duplicate) return <Copy className={`${className} text-muted`} aria-label="Duplicate" />
  if (state === 'done') return <CircleCheck className={`${className} text-accent`} aria-label="Uploaded" />
  if (state === 'sending')
    return <LoaderCircle className={`${className} animate-spin text-muted`} aria-label="Uploading" />
  return <span className={`${className} grid place-items-center text-faint`}>·</span>
}
