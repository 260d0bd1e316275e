import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { evalResults, evalRuns } from '@/db/schema'
import type { EvalVariant } from '@/lib/domain/eval-run'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { CollectionId, EvalRunId } from '@/lib/domain/ids'
import type { JudgeIdentity } from '@/lib/domain/judge'
import type { RunTrigger } from '@/lib/domain/scheduled-checks'
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
  /** Default: none. */
  judge?: JudgeIdentity | null
  /** Most micro-dollars. Default: no limit. */
  budgetMicroUsd?: number | null
  cases: readonly GoldenCase[]
  /** Default: a person. */
  trigger?: RunTrigger
  now: Date
}

/**
 * Writes a queued run with one open row per case, and the audit entry, in one transaction. The hourly canaries are nobody's act and leave
 * no entry. @returns false when a run of the same schedule is under way
 */
export async function createRun(db: Db, scope: Scope, params: Params): Promise<boolean> {
  const { workspaceId, userId } = scope
  const { runId, suite, variant, model, promptVersion, collectionIds, seed, fresh, cases, now } = params
  const trigger = params.trigger ?? 'person'
  return db.transaction(async (tx) => {
    const made = await tx
      .insert(evalRuns)
      .values({
        workspaceId,
        id: runId,
        suite,
        variant,
        model,
        promptVersion,
        collectionIds: [...collectionIds],
        seed,
        fresh,
        judge: params.judge ?? null,
        budgetMicroUsd: params.budgetMicroUsd ?? null,
        total: cases.length,
        trigger,
        createdBy: userId,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: evalRuns.id })
    if (made.length === 0) return false
    await tx
      .insert(evalResults)
      .values(
        cases.map((definition, position) => ({ workspaceId, runId, caseId: definition.id, position, definition })),
      )
    if (trigger === 'canary') return true
    await appendAudit(tx, scope, {
      action: 'eval-run.started',
      targetKind: 'eval-run',
      targetId: runId,
      detail: {
        suite,
        model,
        promptVersion,
        cases: cases.length,
        trigger,
        ...(params.judge && { judge: params.judge.model }),
        ...(params.budgetMicroUsd && { budgetMicroUsd: params.budgetMicroUsd }),
      },
    })
    return true
  })
}
