import { listDocuments } from '@/db/queries/documents/list-documents'
import type { CollectionId } from '@/lib/domain/ids'
import { defineRoute } from '../_lib/define-route'
import { toDocumentItem } from './_lib/to-document-item'
import { listDocumentsSpec } from './spec'

export const GET = defineRoute(listDocumentsSpec, async ({ runtime, scope, query }) => {
  const collectionId = query.collectionId as CollectionId | undefined
  const { items, nextCursor } = await listDocuments(runtime.db, scope, { ...query, collectionId })
  return { body: { items: items.map(toDocumentItem), nextCursor } }
})
