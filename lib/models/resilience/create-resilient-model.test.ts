import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { streamText, tool } from 'ai'
import { z } from 'zod'
import { chatKinds, type ChatKind } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { CallContext } from '@/lib/models/ports'
import type { Price } from '@/lib/models/prices/price'
import { createProviderModels } from '@/lib/models/providers/create-provider-models'
import { createRecordingMeter, type RecordingMeter } from '@/lib/models/testing/record-meter'
import { startWireServer, type WireServer } from '@/lib/models/testing/start-wire-server'
import type { CallLimits, ChatCandidate } from './chat-candidate'
import { createBreakers } from './circuit-breaker'
import { createResilientModel } from './create-resilient-model'
import { createRetryBudget } from './retry-budget'

const call = { scope: {} as Scope, task: 'answer', requestId: 'req_1', answerId: 'ans_1' } satisfies CallContext
const price: Price = {
  inputMicroUsdPerMillion: 1_000_000,
  outputMicroUsdPerMillion: 10_000_000,
  cachedMicroUsdPerMillion: 500_000,
}
const limits: CallLimits = { firstTokenMs: 1000, betweenPartsMs: 1000, wholeMs: 10_000 }
const text = 'Unused leave carries over.'

let meter: RecordingMeter
let servers: WireServer[]
let pauses: number[]

beforeEach(() => {
  meter = createRecordingMeter()
  servers = []
  pauses = []
})
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()))
})

async function startServer(kind: ChatKind): Promise<WireServer> {
  const server = await startWireServer(kind)
  servers.push(server)
  return server
}

function candidate(kind: ChatKind, server: WireServer, id = `${kind}:test`): ChatCandidate {
  const settings = { id: `env:${id}`, kind, name: kind, apiKey: 'sk-test-1234', baseUrl: server.url }
  const models = createProviderModels({
    ...settings,
    chatModels: [],
    embedding: null,
    rerankModel: null,
    passageTokens: null,
  })
  return { id, provider: kind, providerId: settings.id, model: models.chat('test'), price }
}

const breakers = (): ReturnType<typeof createBreakers> => createBreakers()

function resilient(
  candidates: [ChatCandidate, ...ChatCandidate[]],
  breakerOf = breakers(),
  budget = createRetryBudget(),
) {
  const pause = async (ms: number): Promise<void> => void pauses.push(ms)
  return createResilientModel({ candidates, call, meter, breakerOf, budget, limits, pause })
}

type Asked = { text: string; error: unknown; toolCalls: { name: string; input: unknown }[]; footnote: unknown }

/** @param stop is told at the first words */
async function ask(model: ReturnType<typeof resilient>, stop?: AbortController): Promise<Asked> {
  const asked: Asked = { text: '', error: null, toolCalls: [], footnote: null }
  const lookup = tool({ inputSchema: z.object({ id: z.number() }), execute: () => 'found' })
  const result = streamText({
    model,
    prompt: 'Does unused leave carry over?',
    tools: { lookup },
    maxRetries: 0,
    maxOutputTokens: 100,
    onError: () => undefined,
    ...(stop ? { abortSignal: stop.signal } : {}),
  })
  for await (const part of result.fullStream) {
    if (part.type === 'text-delta') {
      asked.text += part.text
      stop?.abort()
    }
    if (part.type === 'error') asked.error = part.error
    if (part.type === 'tool-call') asked.toolCalls.push({ name: part.toolName, input: part.input })
    if (part.type === 'finish-step') asked.footnote = part.providerMetadata?.['footnote']
  }
  return asked
}

const codeOf = (error: unknown): string | null => (error instanceof FootnoteError ? error.code : null)

describe.each(chatKinds)('%s', (kind) => {
  it('streams a text and meters tokens and cost', async () => {
    const server = await startServer(kind)
    const asked = await ask(resilient([candidate(kind, server)]))
    expect(asked).toMatchObject({ text, error: null })
    expect(meter.rows).toMatchObject([
      { outcome: 'ok', attempt: 1, inputTokens: 12, cachedTokens: 4, outputTokens: 3, model: `${kind}:test` },
    ])
    // 8 fresh at 1, 4 cached at .5, 3 out at 10 micro-dollars.
    expect(meter.rows[0]?.costMicroUsd).toBe(40)
    expect(meter.rows[0]?.firstTokenMs).toBeTypeOf('number')
    expect(asked.footnote).toMatchObject({ model: `${kind}:test`, costMicroUsd: 40, attempt: 1 })
    expect(JSON.stringify(server.requests[0]?.headers)).toContain('sk-test-1234')
  })

  it('hands on a tool call with its input', async () => {
    const server = await startServer(kind)
    server.answerWith({ kind: 'tool' })
    const asked = await ask(resilient([candidate(kind, server)]))
    expect(asked.toolCalls).toEqual([{ name: 'lookup', input: { id: 7 } }])
  })

  it('waits as long as a 429 asks for, then tries again', async () => {
    const server = await startServer(kind)
    server.answerWith({ kind: 'status', status: 429, headers: { 'retry-after': '2' } }, { kind: 'text' })
    expect((await ask(resilient([candidate(kind, server)]))).text).toBe(text)
    expect(pauses[0]).toBeGreaterThanOrEqual(2000)
    expect(meter.rows).toMatchObject([
      { outcome: 'error', errorCode: 'provider_rate_limited', attempt: 1 },
      { outcome: 'ok', attempt: 2 },
    ])
  })

  it('gives up after three attempts at a broken server', async () => {
    const server = await startServer(kind)
    server.answerWith({ kind: 'status', status: 500 })
    expect(codeOf((await ask(resilient([candidate(kind, server)]))).error)).toBe('provider_unavailable')
    expect(server.requests).toHaveLength(3)
    expect(meter.rows).toHaveLength(3)
  })

  it('asks once with a wrong key and says so', async () => {
    const server = await startServer(kind)
    server.answerWith({ kind: 'status', status: 401 })
    expect(codeOf((await ask(resilient([candidate(kind, server)]))).error)).toBe('provider_key_invalid')
    expect(server.requests).toHaveLength(1)
  })

  it.each(['cut', 'short'] as const)(
    'keeps the text of a stream that was %s and does not ask again',
    async (behaviour) => {
      const server = await startServer(kind)
      server.answerWith({ kind: behaviour })
      const asked = await ask(resilient([candidate(kind, server)]))
      expect(asked.text).toBe('Unused leave ')
      expect(codeOf(asked.error)).toBe('stream_cut')
      expect(server.requests).toHaveLength(1)
      expect(meter.rows).toMatchObject([{ outcome: 'error', errorCode: 'stream_cut' }])
      expect(meter.rows[0]?.outputTokens).toBeGreaterThan(0)
    },
  )

  it('goes to the next model when the first byte does not come, and not later', async () => {
    const [slow, other] = [await startServer(kind), await startServer('openai-compatible')]
    slow.answerWith({ kind: 'silent' })
    const model = resilient([candidate(kind, slow), candidate('openai-compatible', other, 'openai-compatible:other')])
    expect((await ask(model)).text).toBe(text)
    expect(meter.rows.map((row) => [row.model, row.outcome, row.errorCode])).toEqual([
      [`${kind}:test`, 'error', 'provider_timeout'],
      [`${kind}:test`, 'error', 'provider_timeout'],
      ['openai-compatible:other', 'ok', null],
    ])
  })

  it('stops the provider’s work when the reader stops, and meters it as cancelled', async () => {
    const server = await startServer(kind)
    server.answerWith({ kind: 'stall' })
    const stop = new AbortController()
    const asked = await ask(resilient([candidate(kind, server)]), stop)
    expect(asked.text).toBe('Unused leave ')
    expect(meter.rows).toMatchObject([{ outcome: 'cancelled' }])
    await expect.poll(server.dropped).toBe(1)
  })
})

describe('policy', () => {
  it('ends a stream that stalls with stream_cut or provider_timeout, keeping its text', async () => {
    const server = await startServer('openai-compatible')
    server.answerWith({ kind: 'stall' })
    const asked = await ask(resilient([candidate('openai-compatible', server)]))
    expect(asked.text).toBe('Unused leave ')
    expect(codeOf(asked.error)).toBe('provider_timeout')
  })

  it('leaves a provider that wants a long wait for the next one at once', async () => {
    const [busy, other] = [await startServer('openai'), await startServer('anthropic')]
    busy.answerWith({ kind: 'status', status: 429, headers: { 'retry-after': '60' } })
    expect((await ask(resilient([candidate('openai', busy), candidate('anthropic', other)]))).text).toBe(text)
    expect(busy.requests).toHaveLength(1)
  })

  it('does not ask another provider to do what one refused', async () => {
    const [refusing, other] = [await startServer('openai'), await startServer('anthropic')]
    refusing.answerWith({ kind: 'status', status: 400 })
    const asked = await ask(resilient([candidate('openai', refusing), candidate('anthropic', other)]))
    expect(codeOf(asked.error)).toBe('provider_refused')
    expect(other.requests).toHaveLength(0)
  })

  it('asks no provider whose breaker is open', async () => {
    const server = await startServer('openai')
    server.answerWith({ kind: 'status', status: 500 })
    const breakerOf = breakers()
    for (let i = 0; i < 3; i++) await ask(resilient([candidate('openai', server)], breakerOf))
    const before = server.requests.length
    expect(before).toBe(5)
    expect(codeOf((await ask(resilient([candidate('openai', server)], breakerOf))).error)).toBe('provider_unavailable')
    expect(server.requests).toHaveLength(before)
  })

  it('makes no retry once the budget for retries is spent', async () => {
    const server = await startServer('openai')
    server.answerWith({ kind: 'status', status: 500 })
    const budget = { called: () => undefined, takeRetry: () => false }
    await ask(resilient([candidate('openai', server)], breakers(), budget))
    expect(server.requests).toHaveLength(1)
  })

  it('follows no redirect, so that key and prompt stay where they were sent', async () => {
    const [first, elsewhere] = [await startServer('anthropic'), await startServer('anthropic')]
    first.answerWith({ kind: 'redirect', to: `${elsewhere.url}/messages` })
    expect(codeOf((await ask(resilient([candidate('anthropic', first)]))).error)).toBe('provider_unavailable')
    expect(elsewhere.requests).toHaveLength(0)
  })
})
