import { openPlace } from '@/db/queries/attachments/open-place'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { registerStoredUpload, type AcceptedUpload } from '../documents/accept-upload'
import { removeUnusedBlobs } from '../documents/remove-unused-blobs'
import type { StoredUpload } from '../documents/store-upload'

/** Of a name that holds the hash too, two files of one name are two documents, and one that is attached again is the same. */
const hashLength = 12

/**
 * Attaches a stored file to the conversation that the scope is in and queues its reading. One that is attached already is that one, and is
 * tried again where it had failed. @throws conversation_gone, attachment_limit
 */
export async function attachFile(
  runtime: Runtime,
  scope: Scope,
  { conversationId, stored }: { conversationId: ConversationId; stored: StoredUpload },
): Promise<AcceptedUpload> {
  const place = openPlace(runtime.db, scope, { conversationId, now: runtime.now() })
  const collectionId = await place.catch(async (error: unknown) => {
    if (stored.isNew) await removeUnusedBlobs(runtime, scope, [stored.hash])
    throw error
  })
  const externalId = `${stored.hash.slice(0, hashLength)}/${stored.name}`
  return registerStoredUpload(runtime, scope, stored, { collectionId, externalId })
}
