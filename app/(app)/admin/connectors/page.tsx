import { Cable, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listConnectors } from '@/db/queries/connectors/list-connectors'
import { AutoRefresh } from '../_parts/auto-refresh'
import { ConnectorList } from './_parts/connector-list'

export const metadata: Metadata = { title: 'Connectors' }

const liveMs = 4000

/** The sources outside that fill collections by themselves. */
export default async function ConnectorsPage() {
  const { runtime, scope } = await requirePage('admin')
  const connectors = await listConnectors(runtime.db, scope)
  const add = (
    <Link className={buttonClass('primary')} href="/admin/connectors/new">
      <Plus aria-hidden />
      Add a connector
    </Link>
  )
  return (
    <>
      <AutoRefresh everyMs={liveMs} />
      <PageHeader
        title="Connectors"
        description="Sources that fill a collection by themselves: what is new there comes, what changes is read again, and what is gone there goes here."
        actions={connectors.length > 0 && add}
      />
      {connectors.length === 0 ? (
        <EmptyState icon={Cable} title="Documents can come by themselves" action={add}>
          Point Footnote at a folder of this server, a feed or a web site. You see what would come before anything does,
          and every item that cannot be taken says why.
        </EmptyState>
      ) : (
        <ConnectorList connectors={connectors} now={runtime.now()} />
      )}
    </>
  )
}
