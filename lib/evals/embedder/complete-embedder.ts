import { loadScope } from '@/lib/auth/require-scope'
import { appendAudit } from '@/db/queries/append-audit'
import { countEmbeddedChunks } from '@/db/queries/documents/count-embedded-chunks'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { embedMissing, type EmbedMissingInput } from '@/lib/ingest/embed-missing'
import type { Embedder } from '@/lib/models/ports'
import type { Runtime } from '@/lib/runtime/runtime'
import { checkIndex } from '../index-trial/check-index'
import { listCasesToCheck } from '../index-trial/list-cases-to-check'

/**
 * The job that completes vectors, with the gate in it: an embedder that an admin chose takes over by itself only where the golden cases find and refuse as
 * much with it. One that the environment names is the choice of whoever starts the server, and meets no gate.
 */
export const completeEmbedder = (
  runtime: Runtime,
  scope: Scope,
  input: Omit<EmbedMissingInput, 'mayTakeOver'>,
): Promise<number> =>
  embedMissing(runtime, scope, { ...input, mayTakeOver: (next) => mayTakeOver(runtime, scope, next, input.signal) })

async function mayTakeOver(
  runtime: Runtime,
  scope: Scope,
  next: Embedder,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { db } = runtime
  const { nextEmbeddingModel, nextEmbeddingBy, nextEmbeddingCheck: known } = await loadWorkspaceSettings(db, scope)
  if (nextEmbeddingModel !== next.id) return true
  const { total } = await countEmbeddedChunks(db, scope, { model: next.id })
  if (total === 0) return true
  // Checked already, and not let through: a person decides, or has it checked again.
  if (known?.model === next.id) return false
  const owner = await scopeOfChooser(runtime, scope, nextEmbeddingBy)
  const cases = await listCasesToCheck(runtime, owner)
  const check = await checkIndex(runtime, owner, { cases, trial: { embedder: next.id }, signal })
  const passes = check.cases > 0 && check.problems.length === 0
  await db.transaction(async (tx) => {
    // Called off or replaced while it was checked: what was found is about nothing any more.
    const { nextEmbeddingModel: now } = await loadWorkspaceSettings(tx, scope)
    if (now !== next.id) return
    await updateWorkspaceSettings(tx, scope, { nextEmbeddingCheck: { model: next.id, check } })
    const detail = { model: next.id, cases: check.cases, problems: [...check.problems], passes }
    const target = { targetKind: 'workspace', targetId: scope.workspaceId } as const
    await appendAudit(tx, owner, { action: 'embedder.checked', ...target, detail })
  })
  runtime.log.info('embedder_checked', { model: next.id, cases: check.cases, passes })
  return passes
}

/** The job may go in the name of anybody who uploaded; golden cases are listed with the rights of the admin who wants the change. */
async function scopeOfChooser(runtime: Runtime, scope: Scope, chooser: string | undefined): Promise<Scope> {
  if (chooser === undefined) return scope
  try {
    return await loadScope(runtime.db, scope.workspaceId, chooser as UserId)
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'forbidden') return scope
    throw error
  }
}
