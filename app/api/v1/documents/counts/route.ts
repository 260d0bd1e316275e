import { ingestionProgress } from '@/db/queries/documents/ingestion-progress'
import type { CollectionId } from '@/lib/domain/ids'
import { defineRoute } from '../../_lib/define-route'
import { countDocumentsSpec } from './spec'

export const GET = defineRoute(countDocumentsSpec, async ({ runtime, scope, query }) => ({
  body: await ingestionProgress(runtime.db, scope, { collectionId: query.collectionId as CollectionId | undefined }),
}))
