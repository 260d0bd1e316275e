import type { ReactNode } from 'react'
import { LogoMark, Wordmark } from '@/components/ui/logo'

/** The pages before the door: one narrow column, the name above it. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center px-5 py-12">
      <div className="mb-8 flex items-center gap-2">
        <LogoMark />
        <Wordmark />
      </div>
      {children}
    </main>
  )
}
