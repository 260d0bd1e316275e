import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type EmptyStateProps = {
  icon?: LucideIcon
  title: ReactNode
  /** What this place is for and how it is filled. */
  children?: ReactNode
  action?: ReactNode
  className?: string
}

/** A place with nothing in it yet: says what belongs here and offers the first step. */
export function EmptyState({ icon: Icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div
      className={cn(
        'flex flex-col items-center rounded-lg border border-dashed border-line px-6 py-12 text-center',
        className,
      )}
    >
      {Icon && <Icon className="mb-3 size-6 text-faint" strokeWidth={1.5} aria-hidden />}
      <h2 className="text-base font-semibold">{title}</h2>
      {children && <div className="mt-1 max-w-md text-sm text-pretty text-muted">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
