import { findRollout } from '@/db/queries/prompts/find-rollout'
import { findPromptVersion } from '@/db/queries/prompts/find-prompt-version'
import type { AnswerOrigin } from '@/lib/domain/answer'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { findTemplate } from './find-template'
import { inCohort } from '@/lib/experiments/in-cohort'
import type { PromptTemplate } from './prompt-template'
import { newestShipped } from './shipped-prompts'

export type PromptWish = {
  /** Asked for by number: an eval run or the playground. */
  readonly version?: number | undefined
  /** Eval runs that name no version get what is active; canaries are for readers. Default `reader`. */
  readonly origin?: AnswerOrigin | undefined
}

/** `hasTrial`: answers by this prompt are compared with those by another one now. */
export type ChosenPrompt = PromptTemplate & { readonly hasTrial: boolean }

/**
 * The policy: which text answers this reader now. In this order: the version asked for; the shipped text while the kill switch is on; the version
 * on trial for those in its cohort; the active one; the newest shipped file. Asks the database each time, so that roll-back and kill switch
 * hold from the next question on, in every process. @throws prompt_version_unknown
 */
export async function choosePrompt(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  { version, origin = 'reader' }: PromptWish = {},
): Promise<ChosenPrompt> {
  const name = 'answer'
  if (version !== undefined) return { ...(await findTemplate(runtime, scope, { name, version })), hasTrial: false }
  const { active, canary, isFrozen } = await findRollout(runtime.db, scope, { name })
  const shipped = newestShipped(name)
  if (isFrozen) {
    const kept = await findPromptVersion(runtime.db, scope, { name, shippedVersion: shipped.version })
    return { ...(kept ?? shipped), hasTrial: false }
  }
  const isTrying = canary && origin === 'reader' && inCohort(canary.id, scope.userId, canary.percent)
  return { ...(isTrying ? canary.version : (active ?? shipped)), hasTrial: canary !== null }
}
