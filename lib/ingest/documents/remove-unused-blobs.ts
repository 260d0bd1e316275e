import { findUnusedBlobs } from '@/db/queries/documents/find-unused-blobs'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * Removes those of the blobs that no revision names. An upload of the same bytes that has stored its blob but not yet its row can
 * lose the race; its ingestion then ends with blob_missing and the advice to upload again.
 * @returns how many were removed
 */
export async function removeUnusedBlobs(
  runtime: Runtime,
  scope: WorkspaceScope,
  hashes: readonly string[],
): Promise<number> {
  const unused = await findUnusedBlobs(runtime.db, scope, hashes)
  for (const hash of unused) await runtime.storage.remove(scope.workspaceId, hash)
  return unused.length
}
