import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

type ChipFrameProps = {
  icon: ReactNode
  name: string
  /** What is going on with it, in a few words; a failure's whole reason. */
  state: ReactNode
  isFailed?: boolean
  isChosen?: boolean
  progress?: ReactNode
  children: ReactNode
}

/** One file above the question: name, state, and what can be done with it. */
export function ChipFrame({
  icon,
  name,
  state,
  isFailed = false,
  isChosen = false,
  progress,
  children,
}: ChipFrameProps) {
  return (
    <li
      className={cn(
        'relative flex min-w-0 gap-2 overflow-hidden rounded-lg border bg-sunken py-1.5 pr-1 pl-2.5 text-sm',
        isFailed ? 'w-full items-start border-danger/40' : 'max-w-full items-center border-line sm:max-w-80',
        isChosen && 'border-accent bg-accent-soft',
      )}
    >
      <span className={cn('shrink-0 [&>svg]:size-4', isFailed && 'mt-0.5')}>{icon}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium" title={name}>
          {name}
        </span>
        <span className={cn('tabular block text-xs', isFailed ? 'text-pretty text-danger' : 'truncate text-muted')}>
          {state}
        </span>
      </span>
      <span className="flex shrink-0 items-center">{children}</span>
      {progress && <span className="absolute inset-x-0 bottom-0">{progress}</span>}
    </li>
  )
}
