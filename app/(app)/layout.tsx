import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { requirePage } from '@/app/_lib/require-page'
import { AppShell } from './_shell/app-shell'
import { sidebarCookie } from './_shell/save-sidebar'

/** The frame of every page behind sign-in. It protects none of them: each page calls requirePage itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const { user, scope } = await requirePage()
  const jar = await cookies()
  return (
    <AppShell
      user={{ name: user.name || user.email, email: user.email, role: scope.role }}
      sidebarHidden={jar.get(sidebarCookie)?.value === 'hidden'}
    >
      {children}
    </AppShell>
  )
}
