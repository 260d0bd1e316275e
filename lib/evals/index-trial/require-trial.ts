import { countEmbeddedChunks } from '@/db/queries/documents/count-embedded-chunks'
import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { scopeOnTrial } from '@/lib/auth/require-scope'
import type { RebuildId } from '@/lib/domain/ids'
import type { IndexTrial } from '@/lib/domain/index-trial'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * Only what is whole can be tried: an embedder whose vectors some passages lack, or a rebuild that is half built, would be judged by what is missing.
 * @throws eval_embedder_incomplete, eval_rebuild_not_ready, provider_not_configured for an embedder that nobody offers
 */
export async function requireTrial(runtime: Runtime, scope: Scope, trial: IndexTrial): Promise<void> {
  const { embedder: model, rebuild: rebuildId } = trial
  if (model !== undefined) {
    await runtime.models.embedder(scopeOnTrial(scope, trial))
    const { embedded, total } = await countEmbeddedChunks(runtime.db, scope, { model })
    if (embedded < total || total === 0) throw new FootnoteError('eval_embedder_incomplete')
  }
  if (rebuildId === undefined) return
  const rebuild = await findRebuild(runtime.db, scope, { rebuildId: rebuildId as RebuildId })
  if (rebuild?.status !== 'ready' && rebuild?.status !== 'stopped') throw new FootnoteError('eval_rebuild_not_ready')
}
