import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { evalResults, evalRuns } from '@/db/schema'
import type { EvalVariant } from '@/lib/domain/eval-run'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { CollectionId, EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  runId: EvalRunId
  suite: string
  variant: EvalVariant
  model: string
  promptVersion: number
  collectionIds: readonly CollectionId[]
  seed: number
  fresh: boolean
  cases: readonly GoldenCase[]
  now: Date
}

/** Writes a queued run with one open row per case, and the audit entry, in one transaction. */
export async function createRun(db: Db, scope: Scope, params: Params): Promise<void> {
  const { workspaceId, userId } = scope
  const { runId, suite, variant, model, promptVersion, collectionIds, seed, fresh, cases, now } = params
  await db.transaction(async (tx) => {
    await tx.insert(evalRuns).values({
      workspaceId,
      id: runId,
      suite,
      variant,
      model,
      promptVersion,
      collectionIds: [...collectionIds],
      seed,
      fresh,
      total: cases.length,
      createdBy: userId,
      createdAt: now,
    })
    await tx
      .insert(evalResults)
      .values(
        cases.map((definition, position) => ({ workspaceId, runId, caseId: definition.id, position, definition })),
      )
    await appendAudit(tx, scope, {
      action: 'eval-run.started',
      targetKind: 'eval-run',
      targetId: runId,
      detail: { suite, model, promptVersion, cases: cases.length },
    })
  })
}
