import { listAttachments } from '@/db/queries/attachments/list-attachments'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Inside of a conversation documents of collections are open too, and are not a reader's to change. @throws not_found */
export async function requireAttachment(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  documentId: DocumentId,
): Promise<void> {
  const [found] = await listAttachments(runtime.db, scope, { documentId })
  if (!found) throw new FootnoteError('not_found', { detail: 'This file is not attached here any more.' })
}
