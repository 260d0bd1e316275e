import { expect, test } from 'vitest'
import { createProviderModels } from '@/lib/models/providers/create-provider-models'
import { startChatServer } from '@/lib/models/testing/start-chat-server'
import { generateForm } from '../forms/generate-form'
import type { DraftPart } from '../generate-draft'
import type { AnswerInput } from '../stream-parts'
import { makePassage } from '../testing/make-passage'
import { generateAsking } from './generate-asking'

const table = 'Edition: Pocket | Months: 12\nEdition: Desk | Months: 24\nEdition: Wall | Months: 36'
const prompt = { version: 1, system: 'Answer.', user: 'How long?', passages: [makePassage(table)] }
const input = { signal: new AbortController().signal, retrieval: {} } as AnswerInput
const settings = { id: 'p', kind: 'openai-compatible', name: 'p', apiKey: 'k' }
globalThis.AI_SDK_LOG_WARNINGS = false

async function collect(drafts: AsyncIterable<DraftPart>): Promise<{ text: string[]; end: DraftPart | undefined }> {
  const parts: DraftPart[] = []
  for await (const part of drafts) parts.push(part)
  return { text: parts.flatMap((part) => (part.type === 'text' ? part.delta : [])), end: parts.at(-1) }
}

/** Its replies in turn; what it was asked grows. */
function replyInTurn(server: Awaited<ReturnType<typeof startChatServer>>, ...replies: string[]): string[] {
  const asked: string[] = []
  server.replyTo((request) => {
    asked.push(request)
    return replies.shift() ?? ''
  })
  return asked
}

async function withServer<T>(
  work: (server: Awaited<ReturnType<typeof startChatServer>>, ask: () => AsyncGenerator<DraftPart>) => Promise<T>,
): Promise<T> {
  const server = await startChatServer()
  try {
    const model = createProviderModels({ ...settings, baseUrl: server.url } as never).chat('m')
    return await work(server, () => generateAsking(model, input, prompt, 'How long?'))
  } finally {
    await server.close()
  }
}

test('what a model asks back is never shown as text; choices are words of the passages, and others are dropped', () =>
  withServer(async (server, ask) => {
    server.say('WH', 'ICH edition: pocket [1] | Desk', ' [7] | Moon [1] | Wall | Desk [1].\nI hope this helps.')
    const { text, end } = await collect(ask())
    expect(text).toEqual([])
    expect(end).toMatchObject({ refusal: 'no_evidence', readings: { by: 'edition' } })
    const choices = end?.type === 'end' ? (end.readings?.choices ?? []) : []
    expect(choices.map(({ label }) => label)).toEqual(['Pocket', 'Desk', 'Wall'])
    for (const { label, start, end: to } of choices) expect(table.slice(start, to)).toBe(label)
  }))

test('one that asks for what no passage has is asked for an answer, without the offer; both calls count', () =>
  withServer(async (server, ask) => {
    const asked = replyInTurn(server, 'WHICH planet: Mars [1] | Venus [1]', 'The Desk edition has 24 months [1].')
    const { text, end } = await collect(ask())
    expect(text.join('')).toBe('The Desk edition has 24 months [1].')
    expect(end).toMatchObject({ refusal: null, inputTokens: 1800, outputTokens: 80 })
    expect(asked.map((request) => request.includes('ask back'))).toEqual([true, false])
  }))

test('an answer streams as ever, also one that begins with the same letter', () =>
  withServer(async (server, ask) => {
    server.say('W', 'all has 36 months [1]. ', 'Desk has 24 [1].')
    const { text, end } = await collect(ask())
    expect(text.length).toBeGreaterThan(1)
    expect(text.join('')).toBe('Wall has 36 months [1]. Desk has 24 [1].')
    expect(end).toMatchObject({ refusal: null })
  }))

test('a form has room for it too: its reply is mended once where the names are not those of the passages', async () => {
  const server = await startChatServer()
  try {
    const model = createProviderModels({ ...settings, baseUrl: server.url } as never).chat('m')
    const fact = { value: '', unit: '', sentences: [], condition: null, asOf: null }
    const which = (...names: string[]) => ({ of: 'edition', names: names.map((text) => ({ text, passages: [1] })) })
    const value = { ...fact, value: '24', unit: 'months', sentences: [{ text: 'Desk has 24 months.', passages: [1] }] }
    const requests = replyInTurn(
      server,
      JSON.stringify({ ...fact, which: which('Moon', 'Mars') }),
      JSON.stringify({ ...fact, which: which('Pocket', 'Wall') }),
      JSON.stringify({ ...value, which: null }),
    )
    const asked = { prompt, question: 'How long?', kind: 'fact', asksBack: true } as const
    const { text, end } = await collect(generateForm(model, input, asked))
    expect(text).toEqual([])
    expect(end).toMatchObject({ refusal: 'no_evidence', form: { kind: 'fact', outcome: 'repaired' } })
    expect(end?.type === 'end' && end.readings?.choices.map(({ label }) => label)).toEqual(['Pocket', 'Wall'])
    expect(requests[1]).toContain('at least two names, exactly as the passages write them')

    const answered = await collect(generateForm(model, input, asked))
    expect(JSON.parse(answered.text.join(''))).toEqual(value)
  } finally {
    await server.close()
  }
})
