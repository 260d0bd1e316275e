import { deepLimits } from '@/lib/answer/deep/deep-limits'
import type { EvalVariant } from '@/lib/domain/eval-run'
import type { JudgeIdentity } from '@/lib/domain/judge'
import { usualPassageTokens } from '@/lib/models/passage-tokens'
import { costMicroUsd } from '@/lib/models/prices/price'
import type { PaidModel } from './list-paid-models'

/** Passages, and a third of that for instructions, names of documents and the question. */
const answerUse = { inputTokens: Math.round(usualPassageTokens * 1.33), outputTokens: 400, cachedTokens: 0 }
const judgingUse = { inputTokens: 1_200, outputTokens: 200, cachedTokens: 0 }
/** A plan and its rounds read what was found so far, besides the report itself. */
const deepCalls = 1 + deepLimits.rounds

type Input = {
  readonly models: readonly PaidModel[]
  readonly variant: EvalVariant
  readonly judge: Pick<JudgeIdentity, 'samples'> | null
}

/**
 * What one question may cost, in micro-dollars, while no answer of the run is known: a full prompt and a long answer by the dearest model, and its judging. It
 * stands for the first three questions at most; from then on what answers did cost counts.
 */
export function guessCost({ models, variant, judge }: Input): number {
  const dearest = (part: PaidModel['part'], use: typeof answerUse): number =>
    Math.max(0, ...models.filter((one) => one.part === part).map(({ price }) => costMicroUsd(price, use)))
  const writing = dearest('writes', answerUse) * (variant.deep ? deepCalls : 1)
  return writing + dearest('judges', judgingUse) * (judge?.samples ?? 0)
}
