import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { listAskableCollections } from '@/db/queries/collections/list-askable-collections'
import { CheckView } from './check-view'

export const metadata: Metadata = { title: 'Check a text' }

export default async function CheckPage() {
  const { runtime, scope } = await requirePage()
  const collections = await listAskableCollections(runtime.db, scope)
  return <CheckView collections={collections} isAdmin={scope.role === 'admin'} />
}
