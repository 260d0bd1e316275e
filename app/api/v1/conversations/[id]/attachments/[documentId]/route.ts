import type { ConversationId, DocumentId } from '@/lib/domain/ids'
import { openConversation } from '@/lib/ingest/attachments/open-conversation'
import { removeAttachment } from '@/lib/ingest/attachments/remove-attachment'
import { defineRoute } from '../../../../_lib/define-route'
import { removeAttachmentSpec } from './spec'

export const DELETE = defineRoute(removeAttachmentSpec, async ({ runtime, scope, params }) => {
  const inside = await openConversation(runtime, scope, params.id as ConversationId)
  return { body: await removeAttachment(runtime, inside, params.documentId as DocumentId) }
})
