import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { embedWithRetry } from '@/lib/models/hosted/embed-with-retry'
import type { CallContext, ProviderTest } from '@/lib/models/ports'
import { createProviderModels } from '@/lib/models/providers/create-provider-models'
import type { ModelConfiguration } from '@/lib/models/providers/load-configuration'
import type { ProviderSettings } from '@/lib/models/providers/provider-settings'
import { createCircuitBreaker } from '@/lib/models/resilience/circuit-breaker'
import type { CallLimits } from '@/lib/models/resilience/chat-candidate'
import { createResilientModel } from '@/lib/models/resilience/create-resilient-model'
import type { AdminContext } from './admin-context'
import { requireAdmin } from './require-admin'

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

async function testChat(
  context: AdminContext,
  call: CallContext,
  provider: ProviderSettings,
  name: string,
  { prices }: ModelConfiguration,
): Promise<{ model: string; firstTokenMs: number }> {
  const id = `${provider.kind}:${name}`
  const chat = createProviderModels(provider).chat(name)
  const candidate = { id, provider: provider.kind, providerId: provider.id, model: chat, price: prices.get(id) ?? null }
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
  return { model: id, firstTokenMs }
}

async function testEmbedding(
  context: AdminContext,
  call: CallContext,
  provider: ProviderSettings,
  { prices }: ModelConfiguration,
): Promise<{ model: string; firstTokenMs: number }> {
  const embedding = createProviderModels(provider).embedding
  if (!provider.embedding || !embedding) throw new FootnoteError('provider_not_configured')
  const id = `${provider.kind}:${provider.embedding.model}`
  const target = { id, provider: provider.kind, providerId: provider.id, model: embedding(provider.embedding.model) }
  const startedAt = performance.now()
  await embedWithRetry(once(context), { ...target, price: prices.get(id) ?? null }, ['test'], {}, call)
  return { model: id, firstTokenMs: Math.round(performance.now() - startedAt) }
}

/**
 * One tiny real call to a configured provider: its first chat model, or its embedding model when it has no other. A failure is
 * an answer here, in the words of the error table. @throws forbidden, not_found
 */
export async function testProvider(context: AdminContext, scope: Scope, providerId: string): Promise<ProviderTest> {
  requireAdmin(scope)
  const configuration = await context.configuration.load(scope)
  const provider = configuration.providers.find(({ id }) => id === providerId)
  if (!provider) throw new FootnoteError('not_found')
  const call: CallContext = { scope, task: 'test', requestId: newId('request') }
  const startedAt = performance.now()
  try {
    const [name] = provider.chatModels
    const tested =
      name === undefined
        ? await testEmbedding(context, call, provider, configuration)
        : await testChat(context, call, provider, name, configuration)
    return { ok: true, ...tested, totalMs: Math.round(performance.now() - startedAt) }
  } catch (thrown) {
    const error = toFootnoteError(thrown)
    return { ok: false, code: error.code, message: error.message }
  }
}
