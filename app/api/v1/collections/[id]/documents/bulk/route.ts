import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { CollectionId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { acceptBulk } from '@/lib/ingest/documents/accept-bulk'
import { defineRoute } from '../../../../_lib/define-route'
import { bulkDocumentsSpec } from './spec'

export const dynamic = 'force-dynamic'

export const POST = defineRoute(bulkDocumentsSpec, async ({ runtime, scope, params, request }) => {
  if (!request.body) throw new FootnoteError('invalid_request', { detail: 'Send the documents as NDJSON, one a line.' })
  const body = Readable.fromWeb(request.body as ReadableStream)
  return { body: await acceptBulk(runtime, scope, { collectionId: params.id as CollectionId, body }) }
})
