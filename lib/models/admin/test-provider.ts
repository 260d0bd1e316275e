import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { embedWithRetry } from '@/lib/models/hosted/embed-with-retry'
import { taskOptions } from '@/lib/models/hosted/task-options'
import type { CallContext, ProviderTest, TestedModel } from '@/lib/models/ports'
import { createProviderModels } from '@/lib/models/providers/create-provider-models'
import type { ModelConfiguration } from '@/lib/models/providers/load-configuration'
import type { ProviderSettings } from '@/lib/models/providers/provider-settings'
import { createCircuitBreaker } from '@/lib/models/resilience/circuit-breaker'
import type { CallLimits, ChatCandidate } from '@/lib/models/resilience/chat-candidate'
import { createResilientModel } from '@/lib/models/resilience/create-resilient-model'
import type { AdminContext } from './admin-context'
import { requireAdmin } from './require-admin'
import { testReranking } from './test-reranking'

/** Someone is looking at the button. */
const limits: CallLimits = { firstTokenMs: 20_000, betweenPartsMs: 20_000, wholeMs: 30_000 }
/** The least that OpenAI accepts. */
const maxOutputTokens = 16

/** One attempt, whatever the breaker thinks: the admin may just have repaired it. */
const once = (context: AdminContext) => ({
  meter: context.resilience.meter,
  limits,
  breakerOf: () => createCircuitBreaker(),
  budget: { called: () => undefined, takeRetry: () => false },
})

type Tried = { readonly model: string; readonly run: () => Promise<{ firstTokenMs: number | null }> }

async function testChat(context: AdminContext, call: CallContext, candidate: ChatCandidate): Promise<number> {
  const model = createResilientModel({ ...once(context), call, candidates: [candidate] })
  const startedAt = performance.now()
  const { stream } = await model.doStream({
    prompt: [{ role: 'user', content: [{ type: 'text', text: 'Reply with the word OK.' }] }],
    maxOutputTokens,
  })
  const firstTokenMs = Math.round(performance.now() - startedAt)
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (next.value.type === 'error') throw toFootnoteError(next.value.error)
  }
  return firstTokenMs
}

/** What there is to try of a provider: its first chat model, its embedder, its reranker. */
function listTrials(
  context: AdminContext,
  call: CallContext,
  provider: ProviderSettings,
  { prices }: ModelConfiguration,
): Tried[] {
  const { kind, id: providerId, embedding, rerankModel } = provider
  const [chat] = provider.chatModels
  const named = (name: string) => ({ id: `${kind}:${name}`, price: prices.get(`${kind}:${name}`) ?? null })
  const models = createProviderModels(provider)
  const trials: Tried[] = []
  const add = (name: string, run: Tried['run']): void => void trials.push({ model: named(name).id, run })
  if (chat !== undefined)
    add(chat, async () => {
      const candidate = { ...named(chat), provider: kind, providerId, model: models.chat(chat) }
      return { firstTokenMs: await testChat(context, call, candidate) }
    })
  if (embedding && models.embedding) {
    const target = { ...named(embedding.model), provider: kind, providerId, model: models.embedding(embedding.model) }
    add(embedding.model, async () => {
      await embedWithRetry(once(context), target, ['test'], taskOptions('query'), call)
      return { firstTokenMs: null }
    })
  }
  if (rerankModel !== null)
    add(rerankModel, async () => {
      const target = { ...named(rerankModel), model: rerankModel, provider }
      await testReranking(once(context), target, call, limits.firstTokenMs)
      return { firstTokenMs: null }
    })
  return trials
}

/**
 * One tiny real call for each thing that a provider offers, until one fails. A failure is an answer here, in the words of the error table.
 * @throws forbidden, not_found
 */
export async function testProvider(context: AdminContext, scope: Scope, providerId: string): Promise<ProviderTest> {
  requireAdmin(scope)
  const configuration = await context.configuration.load(scope)
  const provider = configuration.providers.find(({ id }) => id === providerId)
  if (!provider) throw new FootnoteError('not_found')
  const call: CallContext = { scope, task: 'test', requestId: newId('request') }
  const tested: TestedModel[] = []
  let model: string | null = null
  try {
    const trials = listTrials(context, call, provider, configuration)
    if (trials.length === 0) throw new FootnoteError('provider_not_configured')
    for (const trial of trials) {
      model = trial.model
      const startedAt = performance.now()
      const { firstTokenMs } = await trial.run()
      tested.push({ model, firstTokenMs, totalMs: Math.round(performance.now() - startedAt) })
    }
    return { ok: true, tested }
  } catch (thrown) {
    const { code, detail, message } = toFootnoteError(thrown)
    return { ok: false, model, code, message, detail: detail ?? null }
  }
}
