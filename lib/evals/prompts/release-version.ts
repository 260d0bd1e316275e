import { activateVersion } from '@/db/queries/prompts/activate-version'
import { findRunningExperiments } from '@/db/queries/experiments/find-running-experiments'
import { findCanary } from '@/db/queries/prompts/find-canary'
import { findRollout } from '@/db/queries/prompts/find-rollout'
import { startCanary } from '@/db/queries/prompts/start-canary'
import { requireRole } from '@/lib/auth/require-role'
import { reasonSchema, type CanaryPlan, type PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { actsOnAnswers } from '@/lib/prompts/acts-on-answers'
import { readBaseline } from '@/lib/prompts/canary/read-baseline'
import { getVersion } from '@/lib/prompts/get-version'
import type { Runtime } from '@/lib/runtime/runtime'
import { readPromptGate } from './read-prompt-gate'

const name: PromptName = 'answer'

export type ReleaseInput = {
  readonly version: number
  /** Null: all readers at once. */
  readonly plan: CanaryPlan | null
  /** Why the gate is overridden; null to keep to it. The audit chain keeps the reason. */
  readonly override: string | null
  readonly requestId: string
}

/**
 * Lets readers have a version that the gate has passed: a share of them in a canary, or all at once.
 * @returns the canary's id, or null @throws forbidden, prompt_version_unknown, prompt_moved_on, prompt_frozen, prompt_canary_running,
 * prompt_experiment_running, prompt_gate_blocks, prompt_needs_reason, prompt_no_hosted_model (a canary without a model that reads prompts would compare nothing)
 */
export async function releaseVersion(
  runtime: Runtime,
  scope: Scope,
  { version, plan, override, requestId }: ReleaseInput,
): Promise<{ canaryId: string | null }> {
  requireRole(scope, 'admin')
  const { db } = runtime
  const { version: row, active } = await getVersion(runtime, scope, version)
  if (row.status !== 'eval' || !active) throw new FootnoteError('prompt_moved_on')
  if ((await findRollout(db, scope, { name })).isFrozen) throw new FootnoteError('prompt_frozen')
  if (await findCanary(db, scope, { name, running: true })) throw new FootnoteError('prompt_canary_running')
  if (plan && !(await actsOnAnswers(runtime, scope, requestId))) throw new FootnoteError('prompt_no_hosted_model')
  if (plan && (await findRunningExperiments(db, scope)).length > 0) throw new FootnoteError('prompt_experiment_running')
  const gate = await readPromptGate(runtime, scope, row, active.version)
  const isOverride = gate.state !== 'passed'
  if (isOverride && override === null) throw new FootnoteError('prompt_gate_blocks')
  if (isOverride && !reasonSchema.safeParse(override).success) throw new FootnoteError('prompt_needs_reason')
  const note = isOverride ? `The gate was overridden: ${override?.trim()}` : ''
  const now = runtime.now()
  if (plan) {
    const baseline = await readBaseline(runtime, scope, { version: active.version, now })
    const rest = { name, version, controlVersion: active.version, plan, baseline, note, isOverride, now } as const
    const canaryId = await startCanary(db, scope, rest)
    if (canaryId === null) throw new FootnoteError('prompt_moved_on')
    runtime.log.info('canary-started', { canaryId, version, isOverride })
    return { canaryId }
  }
  const event = {
    name,
    version,
    kind: 'activated' as const,
    note,
    detail: { override: isOverride, gate: gate.state },
    now,
  }
  if (!(await activateVersion(db, scope, { from: ['eval'], event }))) throw new FootnoteError('prompt_moved_on')
  runtime.log.info('prompt-activated', { version, isOverride })
  return { canaryId: null }
}
