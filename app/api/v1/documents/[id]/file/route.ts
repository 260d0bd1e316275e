import { Readable } from 'node:stream'
import { getRevisionFile } from '@/db/queries/documents/get-revision-file'
import { openAttached } from '@/lib/ingest/attachments/open-attached'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import { mediaTypes } from '@/lib/ingest/parse/media-types'
import { defineRoute } from '../../../_lib/define-route'
import { contentDisposition } from './content-disposition'
import { getDocumentFileSpec } from './spec'

export const dynamic = 'force-dynamic'

/** What the viewer draws itself. No other type can be told to a browser as its own. */
const shownTypes: ReadonlySet<string> = new Set([mediaTypes.pdf, mediaTypes.png, mediaTypes.jpeg, mediaTypes.webp])

/**
 * The original's bytes. Everything but a PDF or a picture on request is an attachment of no particular type, and the policy forbids all that a
 * browser could do with it: a document is never a page of this origin.
 */
export const GET = defineRoute(getDocumentFileSpec, async ({ runtime, scope, params, query }) => {
  const opened = await openAttached(runtime, scope, params.id as DocumentId)
  const file = await getRevisionFile(runtime.db, opened, {
    documentId: params.id as DocumentId,
    revisionId: query.revision as RevisionId | undefined,
  })
  const isShown = query.inline === '1' && shownTypes.has(file.mediaType)
  const body = Readable.toWeb(await runtime.storage.read(scope.workspaceId, file.blobHash)) as ReadableStream
  return new Response(body, {
    headers: {
      'content-type': isShown ? file.mediaType : 'application/octet-stream',
      'content-length': String(file.bytes),
      'content-disposition': contentDisposition(isShown ? 'inline' : 'attachment', file.fileName),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      etag: `"${file.blobHash}"`,
    },
  })
})
