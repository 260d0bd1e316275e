import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

/**
 * A table of data in a frame that scrolls sideways on its own. `label` names it for screen readers. The frame is positioned, so that hidden
 * words in far columns do not widen the page.
 */
export function Table({ label, className, children, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    <section
      aria-label={label}
      // A region that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="relative overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <table aria-label={label} {...rest} className={cn('w-full border-collapse text-left text-sm', className)}>
        {children}
      </table>
    </section>
  )
}

export function Thead({ children }: { children: ReactNode }) {
  return (
    <thead className="border-b border-line bg-sunken">
      <tr>{children}</tr>
    </thead>
  )
}

export type SortDirection = 'ascending' | 'descending' | 'none'
export type ThProps = ComponentProps<'th'> & {
  numeric?: boolean
  /** With `onSort` the heading is a button that sorts by this column. */
  sort?: SortDirection
  onSort?: () => void
}

export function Th({ numeric = false, sort = 'none', onSort, className, children, ...rest }: ThProps) {
  const Arrow = sort === 'ascending' ? ArrowUp : sort === 'descending' ? ArrowDown : ChevronsUpDown
  return (
    <th
      scope="col"
      {...rest}
      {...(onSort ? { 'aria-sort': sort } : {})}
      className={cn('px-3 py-2 text-xs font-medium whitespace-nowrap text-muted', numeric && 'text-right', className)}
    >
      {onSort ? (
        <button type="button" onClick={onSort} className="inline-flex items-center gap-1 rounded-xs hover:text-ink">
          {children}
          <Arrow className="size-3" aria-hidden />
        </button>
      ) : (
        children
      )}
    </th>
  )
}

export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={cn('border-b border-line last:border-0 hover:bg-sunken', className)} />
}

export function Td({ numeric = false, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return <td {...rest} className={cn('px-3 py-2.5 align-middle', numeric && 'tabular text-right', className)} />
}
