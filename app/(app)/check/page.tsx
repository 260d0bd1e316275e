import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { listAskableCollections } from '@/db/queries/collections/list-askable-collections'
import { utcDay } from '@/lib/domain/utc-day'
import { CheckView } from './check-view'

export const metadata: Metadata = { title: 'Check a text' }

export default async function CheckPage() {
  const { runtime, scope } = await requirePage()
  const [collections, embedder] = await Promise.all([
    listAskableCollections(runtime.db, scope, { today: utcDay(runtime.now()) }),
    runtime.models.embedder(scope),
  ])
  return <CheckView collections={collections} isAdmin={scope.role === 'admin'} sentTo={hostedName(embedder)} />
}

/** The provider's model that sees each sentence in order to find passages; null when that happens on this server. */
function hostedName(embedder: { readonly id: string } | null): string | null {
  return embedder && /^(?!local:).+:/.test(embedder.id) ? embedder.id : null
}
