import type { ReactNode } from 'react'

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-4.5 min-w-4.5 place-items-center rounded-xs border border-line bg-sunken px-1 font-sans text-[0.6875rem] leading-none font-medium text-muted">
      {children}
    </kbd>
  )
}
