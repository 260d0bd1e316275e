import { createRun } from '@/db/queries/evals/create-run'
import { requireRole } from '@/lib/auth/require-role'
import type { EvalVariant } from '@/lib/domain/eval-run'
import type { EvalRunId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { RunTrigger } from '@/lib/domain/scheduled-checks'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { choosePrompt } from '@/lib/prompts/choose-prompt'
import type { Runtime } from '@/lib/runtime/runtime'
import { listPaidModels } from './budget/list-paid-models'
import { requirePriced } from './budget/require-priced'
import { findReaderGroups } from './find-reader-groups'
import { findSuite } from './find-suite'
import { requireTrial } from './index-trial/require-trial'
import { requireJudge } from './judge/require-judge'
import { queueRun } from './queue-run'

export type StartEvalRunInput = {
  readonly suite: string
  readonly variant?: EvalVariant
  /** Of intervals and tests: the same seed gives the same figures. Default 1. */
  readonly seed?: number
  /** Asks every case anew, also where nothing has changed. */
  readonly fresh?: boolean
  /** Lets a model judge the answers beside the scores. */
  readonly judge?: boolean
  /** The most that the run may spend, in micro-dollars. Default: no limit of its own. */
  readonly budgetMicroUsd?: number
  readonly requestId: string
  /** Default: a person. */
  readonly trigger?: RunTrigger
  /** Only these cases of the set; those that it has no longer are passed over. */
  readonly caseIds?: readonly string[]
}

/**
 * Checks suite and variant, writes the run with all its cases, and queues it.
 * @throws eval_suite_unknown, eval_suite_invalid, eval_suite_empty, eval_samples_missing, eval_group_missing, provider_not_configured, prompt_version_unknown, judge_not_configured,
 * eval_embedder_incomplete, eval_rebuild_not_ready, eval_budget_unpriced,
 * conflict when a run of the same schedule is under way
 */
export async function startEvalRun(
  runtime: Runtime,
  scope: Scope,
  input: StartEvalRunInput,
): Promise<{ runId: EvalRunId }> {
  requireRole(scope, 'reviewer')
  const { cases: all, collectionIds } = await findSuite(runtime, scope, input.suite)
  const cases = input.caseIds ? all.filter(({ id }) => input.caseIds?.includes(id)) : all
  if (cases.length === 0) throw new FootnoteError('eval_suite_empty')
  await findReaderGroups(runtime, scope, [...new Set(cases.flatMap((one) => one.readerGroups))])
  const variant = input.variant ?? {}
  if (variant.index) await requireTrial(runtime, scope, variant.index)
  const judge = input.judge ? await requireJudge(runtime, scope) : null
  const prompt = await choosePrompt(runtime, scope, { version: variant.promptVersion, origin: 'eval' })
  if (input.budgetMicroUsd !== undefined) requirePriced(await listPaidModels(runtime, scope, { variant, judge }))
  const runId = newId('evalRun')
  const isMade = await createRun(runtime.db, scope, {
    runId,
    suite: input.suite,
    variant,
    model: await resolveModel(runtime, scope, variant.model, input.requestId),
    promptVersion: prompt.version,
    collectionIds,
    seed: input.seed ?? 1,
    fresh: input.fresh ?? false,
    judge,
    budgetMicroUsd: input.budgetMicroUsd ?? null,
    cases,
    ...(input.trigger && { trigger: input.trigger }),
    now: runtime.now(),
  })
  if (!isMade) throw new FootnoteError('conflict')
  await queueRun(runtime, { workspaceId: scope.workspaceId, userId: scope.userId, runId })
  runtime.log.info('eval-run-started', { runId, suite: input.suite, cases: cases.length, requestId: input.requestId })
  return { runId }
}

/** The model that will answer, also where the variant leaves it to the workspace. */
async function resolveModel(
  runtime: Runtime,
  scope: Scope,
  modelId: string | undefined,
  requestId: string,
): Promise<string> {
  if (modelId !== undefined) {
    const choices = await runtime.models.listChatModels(scope)
    if (!choices.some((choice) => choice.id === modelId)) throw new FootnoteError('provider_not_configured')
    return modelId
  }
  const model = await runtime.models.chatModel({ scope, task: 'answer', requestId })
  return model.modelId.includes(':') ? model.modelId : `${model.provider}:${model.modelId}`
}
