import { appendAudit } from '@/db/queries/append-audit'
import { setChunking } from '@/db/queries/collections/set-chunking'
import { requireRole } from '@/lib/auth/require-role'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { cutAgain } from './cut-again'

/**
 * Chooses how a collection's documents are cut, and has those that are cut otherwise read again. Each goes on answering from its old
 * passages until its new ones are complete.
 * @returns how many are read again
 * @throws forbidden, not_found
 */
export async function changeChunking(
  runtime: Runtime,
  scope: Scope,
  input: { readonly collectionId: CollectionId; readonly chunking: ChunkStrategy },
): Promise<{ documents: number }> {
  requireRole(scope, 'admin')
  const { collectionId, chunking } = input
  await runtime.db.transaction(async (tx) => {
    if (!(await setChunking(tx, scope, input))) return
    const target = { targetKind: 'collection', targetId: collectionId } as const
    await appendAudit(tx, scope, { action: 'collection.chunking-changed', ...target, detail: { chunking } })
  })
  return cutAgain(runtime, scope, input)
}
