import { BadgeCheck } from 'lucide-react'
import { formatDay } from '@/lib/domain/format-day'
import { cn } from '@/components/ui/cn'
import type { VerifiedMark as Mark } from '@/lib/domain/answer'

/** "Verified by Ada Blum on 2 Mar 2026" */
export const describeVerified = ({ by, at }: Mark): string =>
  `Verified${by === '' ? '' : ` by ${by}`} on ${formatDay(at)}`

/** Near an answer that a person stands behind. */
export function VerifiedMark({ mark, className }: { mark: Mark; className?: string }) {
  return (
    <p
      className={cn(
        'flex w-fit max-w-full items-center gap-1.5 rounded-md bg-accent-soft px-2 py-1 text-sm font-medium text-accent',
        className,
      )}
    >
      <BadgeCheck className="size-4 shrink-0" aria-hidden />
      <span className="min-w-0 break-words">{describeVerified(mark)}</span>
    </p>
  )
}
