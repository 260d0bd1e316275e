import { listFolders } from '@/db/queries/documents/list-folders'
import { defineRoute } from '../../_lib/define-route'
import { toDocumentFilter } from '../_lib/to-document-filter'
import { listFoldersSpec } from './spec'

export const GET = defineRoute(listFoldersSpec, async ({ runtime, scope, query }) => ({
  body: { items: await listFolders(runtime.db, scope, toDocumentFilter(query, runtime.now())) },
}))
