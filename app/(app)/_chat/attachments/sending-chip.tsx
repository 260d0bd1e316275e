import { CircleAlert, LoaderCircle, RotateCcw, X } from 'lucide-react'
import { Progress } from '@/components/ui/progress'
import { formatShare } from '@/lib/domain/format-figures'
import type { Sending } from './attachment'
import { ChipButton } from './chip-button'
import { ChipFrame } from './chip-frame'

type SendingChipProps = { sending: Sending; onAgain: () => void; onRemove: () => void }

/** What the same file may get past when it is sent again. */
const mayPass: ReadonlySet<string> = new Set([
  'attachment_limit',
  'disk_full',
  'file_hash_mismatch',
  'file_truncated',
  'internal',
  'network',
  'no_connection',
  'rate_limited',
])

/** A file on its way to the server, or refused there. */
export function SendingChip({ sending: { file, sentBytes, problem }, onAgain, onRemove }: SendingChipProps) {
  const share = file.size === 0 ? 0 : Math.min(1, sentBytes / file.size)
  return (
    <ChipFrame
      name={file.name}
      isFailed={problem !== null}
      icon={
        problem ? (
          <CircleAlert className="text-danger" aria-hidden />
        ) : (
          <LoaderCircle className="animate-spin text-muted" aria-hidden />
        )
      }
      state={
        problem ? (
          <>
            {problem.message} <span className="font-mono">{problem.code}</span>
          </>
        ) : (
          `Uploading, ${formatShare(Math.round(share * 100), 100)}`
        )
      }
      progress={!problem && <Progress label={`Uploading ${file.name}`} value={share} />}
    >
      {problem && mayPass.has(problem.code) && (
        <ChipButton icon={RotateCcw} label="Try again" name={file.name} onClick={onAgain} />
      )}
      <ChipButton icon={X} label={problem ? 'Dismiss' : 'Cancel'} name={file.name} onClick={onRemove} />
    </ChipFrame>
  )
}
