import { deleteAdapter, saveAdapter } from '@/db/queries/adapters/save-adapter'
import { listAdapters } from '@/db/queries/adapters/list-adapters'
import { listTrainingExports } from '@/db/queries/adapters/list-training-exports'
import { appendAudit } from '@/db/queries/append-audit'
import { findRun } from '@/db/queries/evals/find-run'
import { requireRole } from '@/lib/auth/require-role'
import type { EvalRunId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

export type AdapterInput = {
  /** Of a record that is changed; a new one without. */
  readonly id?: string
  readonly name: string
  readonly baseModel: string
  readonly settings: string
  /** Hash of the file that it was trained on. */
  readonly sha256: string
  readonly runBefore: EvalRunId | null
  readonly runAfter: EvalRunId | null
}

/** Writes down what an adapter was made of and what it changed. @throws forbidden, not_found for an export or a run that there is none of */
export async function recordAdapter(runtime: Runtime, scope: Scope, input: AdapterInput): Promise<{ id: string }> {
  requireRole(scope, 'admin')
  const { id: known, sha256, ...fields } = input
  const [before] = known === undefined ? [] : await listAdapters(runtime.db, scope, { id: known })
  if (known !== undefined && !before) throw new FootnoteError('not_found')
  const taken = (await listTrainingExports(runtime.db, scope)).find((one) => one.sha256 === sha256)
  const dataset = before?.dataset.sha256 === sha256 ? before.dataset : taken
  if (!dataset) throw new FootnoteError('not_found', { detail: 'That file was not taken out of this workspace.' })
  for (const runId of [input.runBefore, input.runAfter])
    if (runId !== null && !(await findRun(runtime.db, scope, { runId })))
      throw new FootnoteError('not_found', { detail: 'That run is gone. Choose another one.' })
  const id = known ?? newId('adapterRecord')
  await runtime.db.transaction(async (tx) => {
    await saveAdapter(tx, scope, { id, createdAt: before?.createdAt ?? runtime.now(), ...fields, dataset })
    const entry = { action: before ? 'adapter.changed' : 'adapter.recorded', targetKind: 'adapter', targetId: id }
    await appendAudit(tx, scope, { ...entry, detail: { sha256 } })
  })
  return { id }
}

/** @throws forbidden, not_found */
export async function removeAdapter(runtime: Runtime, scope: Scope, input: { id: string }): Promise<void> {
  requireRole(scope, 'admin')
  await runtime.db.transaction(async (tx) => {
    if (!(await deleteAdapter(tx, scope, input))) throw new FootnoteError('not_found')
    await appendAudit(tx, scope, { action: 'adapter.removed', targetKind: 'adapter', targetId: input.id })
  })
}
