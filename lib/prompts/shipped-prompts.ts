import type { PromptName } from '@/lib/domain/prompt-version'
import type { ShippedPrompt } from './prompt-template'
import { answerV1 } from './templates/answer-v1'
import { decomposeV1 } from './templates/decompose-v1'
import { planV1 } from './templates/plan-v1'
import { researchV1 } from './templates/research-v1'
import { rewriteV1 } from './templates/rewrite-v1'

/** The prompts that the product ships, as files in Git: every version that was ever released, so that old answers can be replayed. */
export const shippedPrompts: readonly ShippedPrompt[] = [answerV1, rewriteV1, decomposeV1, planV1, researchV1]

/** The newest shipped version of that name. */
export function newestShipped(name: PromptName): ShippedPrompt {
  return shippedPrompts
    .filter((template) => template.name === name)
    .reduce((best, one) => (one.version > best.version ? one : best))
}
