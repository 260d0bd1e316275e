import type { ReactNode } from 'react'

export function Heading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-6">
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      {children && <p className="mt-1 text-base text-pretty text-muted">{children}</p>}
    </header>
  )
}
