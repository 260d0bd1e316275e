import type { ReactNode } from 'react'
import { cn } from './cn'

export type PageHeaderProps = { title: ReactNode; description?: ReactNode; actions?: ReactNode; children?: ReactNode }

/** The top of a page: its name, what it is for, its main actions; children (tabs, filters) go below. */
export function PageHeader({ title, description, actions, children }: PageHeaderProps) {
  return (
    <header className="mb-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          {description && <p className="mt-1 max-w-2xl text-base text-pretty text-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children && <div className="mt-4">{children}</div>}
    </header>
  )
}

/** The column a page lives in. `wide` for tables and charts. */
export function PageBody({
  wide = false,
  className,
  children,
}: {
  wide?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <div className={cn('mx-auto w-full px-4 py-6 sm:px-8 sm:py-8', wide ? 'max-w-6xl' : 'max-w-3xl', className)}>
      {children}
    </div>
  )
}
