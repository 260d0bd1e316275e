import { listFacets } from '@/db/queries/documents/list-facets'
import type { CollectionId } from '@/lib/domain/ids'
import { defineRoute } from '../../_lib/define-route'
import { listFacetsSpec } from './spec'

export const GET = defineRoute(listFacetsSpec, async ({ runtime, scope, query }) => ({
  body: await listFacets(runtime.db, scope, { collectionId: query.collectionId as CollectionId | undefined }),
}))
