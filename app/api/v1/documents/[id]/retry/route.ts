import type { DocumentId } from '@/lib/domain/ids'
import { retryDocument } from '@/lib/ingest/documents/retry-document'
import { defineRoute } from '../../../_lib/define-route'
import { retryDocumentSpec } from './spec'

export const POST = defineRoute(retryDocumentSpec, async ({ runtime, scope, params }) => ({
  body: await retryDocument(runtime, scope, params.id as DocumentId),
}))
