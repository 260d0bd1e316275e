import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { requirePage } from '@/app/_lib/require-page'
import { listNotices } from '@/db/queries/feedback/list-notices'
import { listRequestNotices } from '@/db/queries/requests/list-request-notices'
import { AppShell } from './_shell/app-shell'
import { sidebarCookie } from './_shell/save-sidebar'

/** The frame of every page behind sign-in. It protects none of them: each page calls requirePage itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const { runtime, user, scope } = await requirePage()
  const [jar, ratings, requests] = await Promise.all([
    cookies(),
    listNotices(runtime.db, scope),
    listRequestNotices(runtime.db, scope),
  ])
  const unread = [...ratings, ...requests].filter(({ isNew }) => isNew).length
  return (
    <AppShell
      user={{ name: user.name || user.email, email: user.email, role: scope.role, unread }}
      sidebarHidden={jar.get(sidebarCookie)?.value === 'hidden'}
    >
      {children}
    </AppShell>
  )
}
