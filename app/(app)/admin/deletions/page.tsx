import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { PageHeader } from '@/components/ui/page-header'
import { listReceipts } from '@/db/queries/deletion/list-receipts'
import { DeletionsTable } from './deletions-table'

export const metadata: Metadata = { title: 'Deletions' }

const limit = 500

export default async function DeletionsPage() {
  const { runtime, scope } = await requirePage('admin')
  const rows = await listReceipts(runtime.db, scope, { limit })
  return (
    <>
      <PageHeader
        title="Deletions"
        description={`What was deleted, what looking for it afterwards found, and a signed receipt of each. A receipt names the file by its SHA-256 and holds nothing of its content.${
          rows.length === limit ? ` The newest ${limit}; older ones are in the API under /api/v1/receipts.` : ''
        }`}
      />
      <DeletionsTable
        rows={rows.map(({ id, targetKind, targetId, removed, probes, byName, createdAt }) => ({
          id,
          targetKind,
          targetId,
          documents: removed.documents ?? 0,
          passages: removed.chunks ?? 0,
          found: probes && Object.values(probes).reduce((sum, count) => sum + count, 0),
          byName,
          createdAt: createdAt.toISOString(),
        }))}
      />
    </>
  )
}
