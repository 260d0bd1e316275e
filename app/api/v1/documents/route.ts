import { countDocuments, listDocuments } from '@/db/queries/documents/list-documents'
import { utcDay } from '@/lib/domain/utc-day'
import { defineRoute } from '../_lib/define-route'
import { toDocumentFilter } from './_lib/to-document-filter'
import { toDocumentItem } from './_lib/to-document-item'
import { listDocumentsSpec } from './spec'

export const GET = defineRoute(listDocumentsSpec, async ({ runtime, scope, query }) => {
  const filter = toDocumentFilter(query, runtime.now())
  const { cursor, limit, sort } = query
  const [{ items, nextCursor }, total] = await Promise.all([
    listDocuments(runtime.db, scope, { ...filter, cursor, limit, sort }),
    query.total ? countDocuments(runtime.db, scope, filter) : undefined,
  ])
  const today = utcDay(runtime.now())
  return {
    body: {
      items: items.map((row) => toDocumentItem(row, today)),
      nextCursor,
      ...(total === undefined ? {} : { total }),
    },
  }
})
