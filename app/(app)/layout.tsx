import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { requirePage } from '@/app/_lib/require-page'
import { listOwnNotices } from '@/db/queries/notices/list-own-notices'
import { utcDay } from '@/lib/domain/utc-day'
import { AppShell } from './_shell/app-shell'
import { sidebarCookie } from './_shell/save-sidebar'

/** The frame of every page behind sign-in. It protects none of them: each page calls requirePage itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const { runtime, user, scope } = await requirePage()
  const [jar, { unread }] = await Promise.all([
    cookies(),
    listOwnNotices(runtime.db, scope, { today: utcDay(runtime.now()) }),
  ])
  return (
    <AppShell
      user={{ name: user.name || user.email, email: user.email, role: scope.role, unread }}
      sidebarHidden={jar.get(sidebarCookie)?.value === 'hidden'}
    >
      {children}
    </AppShell>
  )
}
