import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { listGroups } from '@/db/queries/people/list-groups'
import { AddService } from '../_parts/add-service'

export const metadata: Metadata = { title: 'Add a service' }

/** First what the service says of itself, then who may have it asked. */
export default async function NewServicePage() {
  const { runtime, scope } = await requirePage('admin')
  const groups = await listGroups(runtime.db, scope)
  return (
    <>
      <PageHeader
        title="Add a service"
        description="Its OpenAPI document says what it can be asked. Nothing is asked before it is added."
      >
        <Link className="text-sm text-muted hover:text-ink" href="/admin/tools">
          ← Tools
        </Link>
      </PageHeader>
      <AddService groups={groups.map(({ id, name }) => ({ id, name }))} />
    </>
  )
}
