import { toAttachment } from '@/app/api/v1/conversations/[id]/attachments/to-attachment'
import { listAttachments } from '@/db/queries/attachments/list-attachments'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { Attachment } from './attachment'

/** What is attached to the conversation that the scope is in. */
export async function loadAttachments(runtime: Runtime, scope: Scope): Promise<Attachment[]> {
  return (await listAttachments(runtime.db, scope)).map(toAttachment)
}
