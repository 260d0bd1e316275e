'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { chooseAnswerCache } from '@/lib/answer/cache/choose-answer-cache'
import { emptyAnswerCache } from '@/lib/answer/cache/empty-answer-cache'

const role = 'admin'
const model = z
  .string()
  .max(200)
  .regex(/^(?!local:)[a-z-]+:\S+$/, 'A model is named as provider:model.')
const microUsd = z.number().int().min(0).max(10_000_000_000)

/** Prices in integer micro-dollars per million tokens and per thousand searches. */
export const setPrice = defineAction(
  {
    role,
    input: z.object({
      model,
      inputMicroUsdPerMillion: microUsd,
      outputMicroUsdPerMillion: microUsd,
      cachedMicroUsdPerMillion: microUsd,
      searchMicroUsdPerThousand: microUsd,
    }),
  },
  async ({ runtime, scope, input }) => {
    await runtime.models.admin.savePrice(scope, input)
    return { model: input.model }
  },
)

export const resetPrice = defineAction({ role, input: z.object({ model }) }, async ({ runtime, scope, input }) =>
  runtime.models.admin.resetPrice(scope, input.model),
)

/** Holds from the next question on. */
export const chooseCache = defineAction(
  { role, input: z.object({ answerCache: z.enum(['off', 'exact']).nullable() }) },
  async ({ runtime, scope, input }) => chooseAnswerCache(runtime, scope, input),
)

export const emptyCache = defineAction({ role, input: z.object({}) }, async ({ runtime, scope }) => ({
  dropped: await emptyAnswerCache(runtime, scope),
}))
