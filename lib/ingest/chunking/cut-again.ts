import { requireRole } from '@/lib/auth/require-role'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { chunkerVersionOf } from '../chunk/chunk-document'
import { startOperation } from '../operations/start-operation'

/**
 * Reads those documents of a collection again that are cut in another way than this: moved here, or from before the choice.
 * @returns how many there are
 * @throws forbidden
 */
export async function cutAgain(
  runtime: Runtime,
  scope: Scope,
  input: { readonly collectionId: CollectionId; readonly chunking: ChunkStrategy },
): Promise<{ documents: number }> {
  requireRole(scope, 'admin')
  const filter = { collectionId: input.collectionId, notCutAs: chunkerVersionOf(input.chunking) }
  try {
    const { total } = await startOperation(runtime, scope, { task: { kind: 'reread' }, target: { filter } })
    return { documents: total }
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'not_found') return { documents: 0 }
    throw error
  }
}
