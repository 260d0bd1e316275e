import type { ConversationId, DocumentId } from '@/lib/domain/ids'
import { openConversation } from '@/lib/ingest/attachments/open-conversation'
import { retryAttachment } from '@/lib/ingest/attachments/retry-attachment'
import { defineRoute } from '../../../../../_lib/define-route'
import { retryAttachmentSpec } from './spec'

export const POST = defineRoute(retryAttachmentSpec, async ({ runtime, scope, params }) => {
  const inside = await openConversation(runtime, scope, params.id as ConversationId)
  return { body: await retryAttachment(runtime, inside, params.documentId as DocumentId) }
})
