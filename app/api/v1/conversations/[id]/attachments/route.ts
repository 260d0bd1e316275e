import { listAttachments } from '@/db/queries/attachments/list-attachments'
import type { ConversationId } from '@/lib/domain/ids'
import { attachFile } from '@/lib/ingest/attachments/attach-file'
import { openConversation } from '@/lib/ingest/attachments/open-conversation'
import { storeUpload } from '@/lib/ingest/documents/store-upload'
import { defineRoute } from '../../../_lib/define-route'
import { readUploadForm } from '../../../_lib/read-upload-form'
import { toAttachment } from './to-attachment'
import { attachFileSpec, listAttachmentsSpec } from './spec'

export const dynamic = 'force-dynamic'

export const GET = defineRoute(listAttachmentsSpec, async ({ runtime, scope, params }) => {
  const inside = await openConversation(runtime, scope, params.id as ConversationId)
  const items = await listAttachments(runtime.db, inside)
  return { body: { items: items.map(toAttachment) } }
})

export const POST = defineRoute(attachFileSpec, async ({ runtime, scope, params, request }) => {
  const conversationId = params.id as ConversationId
  const inside = await openConversation(runtime, scope, conversationId)
  const { file: stored } = await readUploadForm(request, (upload) => storeUpload(runtime, inside, upload))
  return { body: await attachFile(runtime, inside, { conversationId, stored }) }
})
