'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { listProviders } from '@/db/queries/providers'
import { reasonSchema } from '@/lib/domain/prompt-version'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { changeEmbedder, checkEmbedderAgain } from '@/lib/evals/embedder/change-embedder'
import { takeOverEmbedder } from '@/lib/evals/embedder/take-over-embedder'
import { putBackLocalReranker } from '@/lib/experiments/put-back-local-reranker'
import { providerInput } from './provider-input'

const role = 'admin'
const providerId = z.object({ id: z.string().max(64) })
/** Null goes back to what the environment or the product chooses. */
const modelId = z.string().min(1).max(250).nullable()

/** The key goes in and never comes out. @returns the provider's id */
export const saveProvider = defineAction({ role, input: providerInput }, async ({ runtime, scope, input }) =>
  runtime.models.admin.saveProvider(scope, input),
)

/** One tiny real call; a failure of the provider is a result and not an error. */
export const testProvider = defineAction({ role, input: providerId }, async ({ runtime, scope, input }) =>
  runtime.models.admin.testProvider(scope, input.id),
)

export const switchProvider = defineAction(
  { role, input: providerId.extend({ enabled: z.boolean() }) },
  async ({ runtime, scope, input }) => {
    const provider = (await listProviders(runtime.db, scope)).find(({ id }) => id === input.id)
    if (!provider) throw new FootnoteError('not_found')
    const { createdAt: _created, updatedAt: _updated, keyHint: _hint, ...kept } = provider
    await runtime.models.admin.saveProvider(scope, { ...kept, apiKey: null, enabled: input.enabled })
  },
)

export const removeProvider = defineAction({ role, input: providerId }, async ({ runtime, scope, input }) => {
  await runtime.models.admin.removeProvider(scope, input.id)
  return { id: input.id }
})

export const chooseChatModel = defineAction(
  { role, input: z.object({ chatModel: modelId }) },
  async ({ runtime, scope, input }) => runtime.models.admin.chooseModels(scope, input),
)

export const switchFallback = defineAction(
  { role, input: z.object({ enabled: z.boolean() }) },
  async ({ runtime, scope, input }) =>
    runtime.models.admin.chooseModels(scope, { quotesAsFallback: input.enabled ? null : false }),
)

/** Strict mode is in force for the next question. */
export const switchStrictMode = defineAction(
  { role, input: z.object({ enabled: z.boolean() }) },
  async ({ runtime, scope, input }) =>
    runtime.models.admin.chooseModels(scope, { strictMode: input.enabled ? true : null }),
)

const personalDataPolicy = z.enum(['off', 'mask', 'block'])
export type PersonalDataPolicy = z.infer<typeof personalDataPolicy>
const stored = (policy: PersonalDataPolicy) => (policy === 'off' ? null : policy)

/** In force for what is sent and written from now on. */
export const choosePersonalData = defineAction(
  { role, input: z.object({ toProviders: personalDataPolicy.optional(), written: personalDataPolicy.optional() }) },
  async ({ runtime, scope, input: { toProviders, written } }) =>
    runtime.models.admin.chooseModels(scope, {
      ...(toProviders === undefined ? {} : { personalDataToProviders: stored(toProviders) }),
      ...(written === undefined ? {} : { personalDataWritten: stored(written) }),
    }),
)

/** The way to a hosted reranker is an experiment; this is the way back. */
export const putLocalReranker = defineAction({ role, input: z.object({}) }, async ({ runtime, scope }) => {
  await putBackLocalReranker(runtime, scope)
  return { done: true }
})

const model = z.string().min(1).max(250)

/** Starts a change of the embedder, which a job in the background completes, or calls one off by choosing the one in force. */
export const chooseEmbedder = defineAction(
  { role, input: z.object({ embeddingModel: model }) },
  async ({ runtime, scope, input }) => ({ isChange: await changeEmbedder(runtime, scope, input.embeddingModel) }),
)

/** What the gate did not let through: null where nothing was asked. */
export const letTakeOver = defineAction(
  { role, input: z.object({ model, override: reasonSchema.nullable() }) },
  async ({ runtime, scope, input }) => {
    await takeOverEmbedder(runtime, scope, input)
    return { done: true }
  },
)

export const checkAgain = defineAction({ role, input: z.object({}) }, async ({ runtime, scope }) => {
  await checkEmbedderAgain(runtime, scope)
  return { done: true }
})
