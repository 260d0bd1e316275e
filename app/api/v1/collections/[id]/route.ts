import { listCollections } from '@/db/queries/collections/list-collections'
import type { CollectionId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { deleteCollection } from '@/lib/ingest/documents/delete-collection'
import { defineRoute } from '../../_lib/define-route'
import { toCollection } from '../_lib/to-collection'
import { deleteCollectionSpec, getCollectionSpec } from './spec'

export const GET = defineRoute(getCollectionSpec, async ({ runtime, scope, params }) => {
  const [found] = await listCollections(runtime.db, scope, { collectionId: params.id as CollectionId })
  if (!found) throw new FootnoteError('not_found')
  return { body: toCollection(found) }
})

export const DELETE = defineRoute(deleteCollectionSpec, async ({ runtime, scope, params }) => ({
  body: await deleteCollection(runtime, scope, params.id as CollectionId),
}))
