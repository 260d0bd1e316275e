import { streamText } from 'ai'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Scope } from '@/lib/domain/scope'
import { createExtractiveModel } from '@/lib/models/extractive/create-extractive-model'
import type { CallContext } from '@/lib/models/ports'
import { createProviderModels } from '@/lib/models/providers/create-provider-models'
import { createRecordingMeter, type RecordingMeter } from '@/lib/models/testing/record-meter'
import { startWireServer, type WireBehaviour, type WireServer } from '@/lib/models/testing/start-wire-server'
import type { ChatCandidate } from './chat-candidate'
import { createBreakers } from './circuit-breaker'
import { createResilientModel } from './create-resilient-model'
import { createRetryBudget } from './retry-budget'

const call = { scope: {} as Scope, task: 'answer', requestId: 'req_1' } satisfies CallContext
const limits = { firstTokenMs: 1500, betweenPartsMs: 1000, wholeMs: 5000 }
const passage = 'Unused annual leave carries over until 31 March.'
const quotes: ChatCandidate = {
  id: 'local:extractive',
  provider: 'local',
  providerId: 'local',
  model: createExtractiveModel({ reranker: null, call }),
  price: null,
}

let meter: RecordingMeter
let server: WireServer

beforeEach(async () => {
  meter = createRecordingMeter()
  server = await startWireServer('openai')
})
afterEach(() => server.close())

function hosted(): ChatCandidate {
  const settings = { id: 'env:openai', kind: 'openai', name: 'openai', apiKey: 'sk-test-1234' } as const
  const models = createProviderModels({
    ...settings,
    baseUrl: server.url,
    chatModels: [],
    embedding: null,
    rerankModel: null,
    passageTokens: null,
  })
  return { id: 'openai:test', provider: 'openai', providerId: settings.id, model: models.chat('test'), price: null }
}

async function ask(breakerOf = createBreakers(), fallback: ChatCandidate | null = quotes) {
  const model = createResilientModel({
    candidates: [hosted()],
    call,
    meter,
    breakerOf,
    limits,
    pause: async () => undefined,
    budget: createRetryBudget(),
    ...(fallback ? { fallback } : {}),
  })
  const passages = [{ title: 'Leave', headingPath: [], mediaType: 'text/plain', text: passage }]
  const result = streamText({
    model,
    prompt: 'Until when does unused annual leave carry over?',
    maxRetries: 0,
    onError: () => undefined,
    providerOptions: { footnote: { question: 'Until when does unused annual leave carry over?', passages } },
  })
  const asked = { text: '', error: null as unknown, footnote: undefined as unknown }
  for await (const part of result.fullStream) {
    if (part.type === 'text-delta') asked.text += part.text
    if (part.type === 'error') asked.error = part.error
    if (part.type === 'finish-step') asked.footnote = part.providerMetadata?.['footnote']
  }
  return asked
}

const broken: [string, WireBehaviour, string, number][] = [
  ['answers 500', { kind: 'status', status: 500 }, 'provider_unavailable', 3],
  ['refuses the key', { kind: 'status', status: 401 }, 'provider_key_invalid', 1],
  [
    'limits requests for longer than anyone waits',
    { kind: 'status', status: 429, headers: { 'retry-after': '60' } },
    'provider_rate_limited',
    1,
  ],
  ['says nothing', { kind: 'silent' }, 'provider_timeout', 1],
]

test.each(broken)(
  'a provider that %s: quotes, and the answer and the meter say who gave them',
  async (_, behaviour, code, tries) => {
    server.answerWith(behaviour)
    const asked = await ask()
    expect(asked.error).toBeNull()
    expect(asked.text).toBe('Unused annual leave carries over until 31 March [1].')
    expect(asked.footnote).toMatchObject({ model: 'local:extractive', fallback: { from: 'openai:test', code } })
    expect(server.requests).toHaveLength(tries)
    expect(meter.rows.map((row) => [row.model, row.outcome, row.attempt])).toEqual([
      ...Array.from({ length: tries }, (_, i) => ['openai:test', 'error', i + 1]),
      ['local:extractive', 'ok', tries + 1],
    ])
  },
)

test('an open breaker costs the reader no wait: the quotes come without a request', async () => {
  server.answerWith({ kind: 'status', status: 500 })
  const breakerOf = createBreakers()
  for (let i = 0; i < 2; i++) await ask(breakerOf)
  const before = server.requests.length
  const asked = await ask(breakerOf)
  expect(asked.footnote).toMatchObject({ model: 'local:extractive', fallback: { code: 'provider_unavailable' } })
  expect(server.requests).toHaveLength(before)
})

test('a model that answers is not said to stand in for anyone', async () => {
  expect((await ask()).footnote).toMatchObject({ model: 'openai:test', fallback: null })
})

test('a stream that breaks after its first words keeps them and gets no quotes behind them', async () => {
  server.answerWith({ kind: 'cut' })
  const asked = await ask()
  expect(asked.text).toBe('Unused leave ')
  expect(asked.error).toMatchObject({ code: 'stream_cut' })
  expect(meter.rows).toHaveLength(1)
})

test('what a provider declined is not answered by anyone else', async () => {
  server.answerWith({ kind: 'status', status: 400 })
  expect(await ask()).toMatchObject({ text: '', error: { code: 'provider_refused' } })
})

test('when the quotes fail too, the reader is told of the model that was asked', async () => {
  server.answerWith({ kind: 'status', status: 401 })
  const failing = {
    ...quotes,
    model: createExtractiveModel({ reranker: { id: 'x', score: () => Promise.reject(new Error('down')) }, call }),
  }
  expect((await ask(createBreakers(), failing)).error).toMatchObject({ code: 'provider_key_invalid' })
})

test('without a fallback the failure stays a failure', async () => {
  server.answerWith({ kind: 'status', status: 401 })
  expect(await ask(createBreakers(), null)).toMatchObject({ text: '', error: { code: 'provider_key_invalid' } })
})
