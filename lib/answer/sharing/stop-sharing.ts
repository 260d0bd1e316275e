import { appendAudit } from '@/db/queries/append-audit'
import { deleteShare } from '@/db/queries/conversations/shares/delete-share'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** The reader's own link works no longer, at once and for good: sharing again makes another one. @throws not_found */
export async function stopSharing(runtime: Runtime, scope: Scope, input: { id: string }): Promise<void> {
  await runtime.db.transaction(async (tx) => {
    if (!(await deleteShare(tx, scope, input))) throw new FootnoteError('not_found')
    await appendAudit(tx, scope, { action: 'conversation.unshared', targetKind: 'link', targetId: input.id })
  })
}
