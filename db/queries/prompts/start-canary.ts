import type { Db } from '@/db/client'
import { findRunningExperiments } from '@/db/queries/experiments/find-running-experiments'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { promptCanaries } from '@/db/schema'
import type { CanaryBaseline } from '@/lib/domain/canary-guards'
import { newId } from '@/lib/domain/new-id'
import type { CanaryPlan, PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { moveWithin } from './move-prompt-version'

type Params = {
  readonly name: PromptName
  readonly version: number
  readonly controlVersion: number
  readonly plan: CanaryPlan
  readonly baseline: CanaryBaseline
  readonly note: string
  readonly isOverride: boolean
  readonly now: Date
}

/** Lets the first share of readers have a version. @returns the canary's id, or null when the version does not wait for it any more */
export async function startCanary(db: Db, scope: Scope, params: Params): Promise<string | null> {
  const { name, version, controlVersion, plan, baseline, note, isOverride, now } = params
  const canaryId = newId('promptCanary')
  const percent = plan.steps[0] ?? 100
  const detail = { percent, steps: plan.steps.map(String), control: controlVersion, override: isOverride }
  return db.transaction(async (tx) => {
    // Looked at under the lock that the start of an experiment takes too: never both.
    await lockWorkspace(tx, scope)
    if ((await findRunningExperiments(tx, scope)).length > 0) return null
    const event = { name, version, kind: 'canary-started' as const, note, canaryId, detail, now }
    if (!(await moveWithin(tx, scope, { from: ['eval'], set: { status: 'canary' }, event }))) return null
    await tx.insert(promptCanaries).values({
      workspaceId: scope.workspaceId,
      id: canaryId,
      name,
      version,
      controlVersion,
      plan,
      percent,
      baseline,
      startedBy: scope.userId,
      startedAt: now,
      stepStartedAt: now,
    })
    return canaryId
  })
}
