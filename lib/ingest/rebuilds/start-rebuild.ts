import { appendAudit } from '@/db/queries/append-audit'
import { setChunking } from '@/db/queries/collections/set-chunking'
import { lockCollection } from '@/db/queries/documents/lock-collection'
import { countPlaces } from '@/db/queries/rebuilds/count-places'
import { createRebuild } from '@/db/queries/rebuilds/create-rebuild'
import { dropRebuild } from '@/db/queries/rebuilds/drop-rebuild'
import { findChunking } from '@/db/queries/rebuilds/find-chunking'
import { requireRole } from '@/lib/auth/require-role'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { CollectionId, RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { chunkerVersionOf } from '../chunk/chunk-document'
import { parserVersion } from '../parse/parsed-file'
import { queueRebuild } from './queue-rebuild'

type Input = {
  readonly collectionId: CollectionId
  /** The same as now: only what is cut otherwise, or was read by an older parser, is built. */
  readonly chunking: ChunkStrategy
  /** Switches by itself when everything is built and the golden cases find as much as before. */
  readonly isAutomatic: boolean
}

/**
 * Has a collection's documents cut in another way, or read by today's parser, beside the passages that answer; all of them switch at once
 * when they are complete. Where nothing has to be built, the choice holds at once.
 * @returns the rebuild, null where none was needed, and how many documents it is about
 * @throws forbidden, not_found, conflict while another one is under way
 */
export async function startRebuild(
  runtime: Runtime,
  scope: Scope,
  input: Input,
): Promise<{ rebuildId: RebuildId | null; documents: number }> {
  requireRole(scope, 'admin')
  const { collectionId, chunking, isAutomatic } = input
  const started = await runtime.db.transaction(async (tx) => {
    await lockCollection(tx, scope, collectionId)
    const previousChunking = await findChunking(tx, scope, { collectionId })
    const target = { targetKind: 'collection', targetId: collectionId } as const
    const versions = { chunkerVersion: chunkerVersionOf(chunking), parserVersion }
    const now = runtime.now()
    const fields = { collectionId, chunking, previousChunking, ...versions, isAutomatic, now }
    const rebuild = await createRebuild(tx, scope, fields)
    if (!rebuild)
      throw new FootnoteError('conflict', {
        detail: 'This collection is being rebuilt already. Call that off first, or wait until it has switched.',
      })
    const { reading, unstaged, failed } = await countPlaces(tx, rebuild)
    const documents = reading + unstaged + failed
    if (documents === 0) {
      await dropRebuild(tx, rebuild)
      if (await setChunking(tx, scope, { collectionId, chunking }))
        await appendAudit(tx, scope, { action: 'collection.chunking-changed', ...target, detail: { chunking } })
      return { rebuild: null, documents }
    }
    const detail = { rebuildId: rebuild.id, from: previousChunking, to: chunking, documents, isAutomatic }
    await appendAudit(tx, scope, { action: 'collection.rebuild-started', ...target, detail })
    return { rebuild, documents }
  })
  if (started.rebuild) await queueRebuild(runtime, started.rebuild)
  return { rebuildId: started.rebuild?.id ?? null, documents: started.documents }
}
