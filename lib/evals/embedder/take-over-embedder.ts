import { appendAudit } from '@/db/queries/append-audit'
import { countEmbeddedChunks } from '@/db/queries/documents/count-embedded-chunks'
import { promoteEmbedder } from '@/db/queries/promote-embedder'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import { reasonSchema } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

type Input = {
  readonly model: string
  /** Why, although the golden cases find less; null where they were not asked, or find as much. */
  readonly override: string | null
}

/**
 * An admin lets the next embedder take over that the gate did not: because no case could be asked, or in spite of what was found, with a reason that the audit
 * log keeps. @throws forbidden, embedder_moved_on, embedder_gate_blocks
 */
export async function takeOverEmbedder(runtime: Runtime, scope: Scope, { model, override }: Input): Promise<void> {
  requireRole(scope, 'admin')
  await runtime.db.transaction(async (tx) => {
    const { nextEmbeddingModel, nextEmbeddingCheck: known } = await loadWorkspaceSettings(tx, scope)
    if (nextEmbeddingModel !== model || known?.model !== model) throw new FootnoteError('embedder_moved_on')
    const { embedded, total } = await countEmbeddedChunks(tx, scope, { model })
    if (embedded < total) throw new FootnoteError('embedder_moved_on')
    const { problems, cases } = known.check
    if (problems.length > 0 && !reasonSchema.safeParse(override).success)
      throw new FootnoteError('embedder_gate_blocks')
    if (!(await promoteEmbedder(tx, scope, model))) throw new FootnoteError('embedder_moved_on')
    await appendAudit(tx, scope, {
      action: problems.length > 0 ? 'embedder.gate-overridden' : 'embedder.taken-over',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
      detail: { model, cases, problems: [...problems], reason: override?.trim() ?? '' },
    })
  })
  runtime.models.admin.refresh(scope)
  // What came in between, by processes that knew the old one still.
  const { workspaceId, userId } = scope
  await runtime.jobs.enqueue('embed-missing', { workspaceId, userId }, { singletonKey: workspaceId })
  runtime.log.warn('embedder_taken_over', { model, isOverride: override !== null })
}
