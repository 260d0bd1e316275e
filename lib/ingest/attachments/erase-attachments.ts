import { closePlace } from '@/db/queries/attachments/close-place'
import { findPlacesToErase } from '@/db/queries/attachments/find-places-to-erase'
import { listAttachments } from '@/db/queries/attachments/list-attachments'
import { scopeOfAttachments } from '@/lib/auth/require-scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { removeDocument } from '../documents/remove-document'

/**
 * Deletes what is attached to conversations whose undo window has passed, each file with its receipt, in the name of who attached it. A
 * conversation is erased once nothing is attached to it any more, so one that fails here is tried again.
 */
export async function eraseAttachments(runtime: Runtime): Promise<void> {
  for (const place of await findPlacesToErase(runtime.db, { now: runtime.now() })) {
    try {
      const scope = scopeOfAttachments(place)
      for (const { id } of await listAttachments(runtime.db, scope))
        await removeDocument(runtime, scope, { documentId: id, targetKind: 'attachment' })
      await closePlace(runtime.db, scope, place)
    } catch (error) {
      runtime.log.error('attachments_not_erased', error, { conversationId: place.conversationId })
    }
  }
}
