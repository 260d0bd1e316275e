import type { Db, Tx } from '@/db/client'
import type { ChunkId, WorkspaceId } from '@/lib/domain/ids'

/** Removes the rows of chunks that are about to be deleted. */
export async function unindexKeywords(
  _tx: Db | Tx,
  _target: { workspaceId: WorkspaceId; chunkIds: readonly ChunkId[] },
): Promise<void> {}
