import type { ReactNode } from 'react'
import { requirePage } from '@/app/_lib/require-page'
import { PageBody } from '@/components/ui/page-header'
import { AdminNav } from './_parts/admin-nav'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { scope } = await requirePage('reviewer')
  return (
    <PageBody wide>
      <AdminNav role={scope.role} />
      {children}
    </PageBody>
  )
}
