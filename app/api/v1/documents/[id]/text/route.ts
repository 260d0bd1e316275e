import { getRevisionText } from '@/db/queries/documents/get-revision-text'
import { openAttached } from '@/lib/ingest/attachments/open-attached'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import { defineRoute } from '../../../_lib/define-route'
import { getDocumentTextSpec } from './spec'

export const GET = defineRoute(getDocumentTextSpec, async ({ runtime, scope, params, query }) => {
  const opened = await openAttached(runtime, scope, params.id as DocumentId)
  const { revisionId, title, mediaType, text, pages, report, blocks } = await getRevisionText(runtime.db, opened, {
    documentId: params.id as DocumentId,
    revisionId: query.revision as RevisionId | undefined,
  })
  const recognisedPages = [...(report?.recognised ?? [])]
  return { body: { revisionId, title, mediaType, text, pages, recognisedPages, blocks } }
})
