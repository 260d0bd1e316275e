import { expect, test } from 'vitest'
import type { ChatKind } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { createProviderModels } from '@/lib/models/providers/create-provider-models'
import { createBreakers } from '@/lib/models/resilience/circuit-breaker'
import { createResilientModel } from '@/lib/models/resilience/create-resilient-model'
import { createRetryBudget } from '@/lib/models/resilience/retry-budget'
import { createRecordingMeter } from '@/lib/models/testing/record-meter'
import { startWireServer } from '@/lib/models/testing/start-wire-server'
import { makePassage } from '../testing/make-passage'
import type { DraftPart } from '../generate-draft'
import type { AnswerInput } from '../stream-parts'
import { generateForm } from './generate-form'

const prompt = {
  version: 1,
  system: 'Answer.',
  user: 'Which browsers?',
  passages: [makePassage('Unused leave carries over.')],
}
globalThis.AI_SDK_LOG_WARNINGS = false
const input = { signal: new AbortController().signal, retrieval: {} } as AnswerInput

const chatSchema = (body: Record<string, unknown>): unknown =>
  (body['response_format'] as { json_schema?: unknown } | undefined)?.json_schema

/** Where each provider's protocol says what form the reply is to have. */
const asksForForm: Record<ChatKind, (body: Record<string, unknown>) => unknown> = {
  openai: (body) => (body['text'] as { format?: { schema?: unknown } } | undefined)?.format?.schema,
  azure: chatSchema,
  'openai-compatible': chatSchema,
  anthropic: (body) => body['tools'] ?? body['output_config'] ?? body['output_format'],
  google: (body) => (body['generationConfig'] as { responseSchema?: unknown } | undefined)?.responseSchema,
}

test.each(Object.keys(asksForForm) as ChatKind[])(
  '%s is asked in its own JSON mode, twice; a model that writes prose all the same is asked for prose, without it',
  async (kind) => {
    const server = await startWireServer(kind)
    try {
      const model = createProviderModels({ id: 'p', kind, name: 'p', baseUrl: server.url, apiKey: 'k' } as never).chat(
        'm',
      )
      const parts: DraftPart[] = []
      for await (const part of generateForm(model, input, { prompt, question: 'Which?', kind: 'list' }))
        parts.push(part)
      const text = parts.map((part) => (part.type === 'text' ? part.delta : '')).join('')
      expect(text).toBe('Unused leave carries over.')
      expect(parts.at(-1)).toMatchObject({
        form: { kind: 'list', outcome: 'prose' },
        refusal: null,
        inputTokens: 36,
        outputTokens: 9,
      })
      const asked = server.requests.map(({ body }) => asksForForm[kind](body) !== undefined)
      expect(asked).toEqual([true, true, false])
      expect(JSON.stringify(server.requests[1]?.body)).toContain('not one whole JSON object')
    } finally {
      await server.close()
    }
  },
)

test('a provider that does not take its JSON mode is asked in words, and the model may still mend its reply', async () => {
  const server = await startWireServer('openai-compatible')
  try {
    server.answerWith({ kind: 'status', status: 400 }, { kind: 'text' })
    const model = createProviderModels({ id: 'p', kind: 'openai-compatible', name: 'p', baseUrl: server.url } as never)
    const parts: DraftPart[] = []
    const asked = { prompt, question: 'Which?', kind: 'list' } as const
    const resilient = createResilientModel({
      candidates: [{ id: 'p:m', provider: 'openai-compatible', providerId: 'p', model: model.chat('m'), price: null }],
      call: { scope: {} as Scope, task: 'answer', requestId: 'req_1', answerId: 'ans_1' },
      meter: createRecordingMeter(),
      breakerOf: createBreakers(),
      budget: createRetryBudget(),
      limits: { firstTokenMs: 1000, betweenPartsMs: 1000, wholeMs: 10_000 },
      pause: async () => undefined,
    })
    for await (const part of generateForm(resilient, input, asked)) parts.push(part)
    expect(parts.at(-1)).toMatchObject({ form: { kind: 'list', outcome: 'prose' } })
    const inJsonMode = server.requests.map(({ body }) => body['response_format'] !== undefined)
    expect(inJsonMode).toEqual([true, false, false, false])
    const isTold = server.requests.map(({ body }) => JSON.stringify(body).includes('not one whole JSON object'))
    expect(isTold).toEqual([false, false, true, false])
  } finally {
    await server.close()
  }
})
