import type { LanguageModelV3StreamPart } from '@ai-sdk/provider'
import { generateText, streamText, tool, type ModelMessage, type ToolSet } from 'ai'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { FindPersonalData } from '@/lib/models/ports'
import { createHashEmbedder } from '../testing/create-hash-embedder'
import { createScriptedModel } from '../testing/create-scripted-model'
import { promptText } from '../testing/prompt-text'
import { usageOf } from '../testing/stream-parts'
import { guardChatModel } from './guard-chat-model'
import { guardEmbedder } from './guard-embedder'
import { createPlaceholders, settledLength } from './placeholders'
import { restoreStream } from './restore-stream'

const findMails: FindPersonalData = (text) =>
  [...text.matchAll(/[\w.]+@[\w.]+\w/g)].map((found) => ({
    type: 'email',
    start: found.index,
    end: found.index + found[0].length,
  }))
const mails = Array.from({ length: 12 }, (_, i) => `person${i + 1}@example.com`)

test('the same address has the same placeholder, and each comes back as what it stands for', () => {
  const placeholders = createPlaceholders(findMails)
  expect(placeholders.mask('Ask ada@example.com or bob@example.com; ada@example.com knows.')).toBe(
    'Ask PII_EMAIL_1 or PII_EMAIL_2; PII_EMAIL_1 knows.',
  )
  expect(placeholders.restore('(PII_EMAIL_2), PII_EMAIL_1. PII_EMAIL_9 PII_')).toBe(
    '(bob@example.com), ada@example.com. PII_EMAIL_9 PII_',
  )
  const many = createPlaceholders(findMails)
  expect(many.restore(many.mask(mails.join(' ')))).toBe(mails.join(' '))
})

test.each([
  ['all of it', 9],
  ['a plan for the MAP', 17],
  ['ask PII_EM', 4],
  ['ask PII_EMAIL_1', 4],
  ['ask PII_EMAIL_1 ', 16],
  ['PIANO', 5],
])('%s: %i characters are settled', (text, settled) => {
  expect(settledLength(text)).toBe(settled)
})

test('streamed in pieces of any size, the text comes out whole and in order', async () => {
  const placeholders = createPlaceholders(findMails)
  const masked = placeholders.mask(`Write to ${mails.join(', ')}. PII is a word. P`)
  for (const size of [1, 2, 3, 5, 8, 13, 1000]) {
    const parts: LanguageModelV3StreamPart[] = [
      { type: 'text-start', id: 'a' },
      // With the provider's own pieces between them, as they really come.
      ...(masked.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []).flatMap((delta): LanguageModelV3StreamPart[] => [
        { type: 'raw', rawValue: {} },
        { type: 'text-delta', id: 'a', delta },
      ]),
      { type: 'text-end', id: 'a' },
    ]
    const out: LanguageModelV3StreamPart[] = []
    const stream = new ReadableStream<LanguageModelV3StreamPart>({
      start(controller) {
        for (const part of parts) controller.enqueue(part)
        controller.close()
      },
    })
    for await (const part of stream.pipeThrough(restoreStream(placeholders))) out.push(part)
    expect(out.map((part) => (part.type === 'text-delta' ? part.delta : '')).join('')).toBe(
      `Write to ${mails.join(', ')}. PII is a word. P`,
    )
    expect(out.at(-1)?.type).toBe('text-end')
  }
})

test('a masked model sees placeholders and how to treat them; its answer has the addresses', async () => {
  const seen: string[] = []
  const inner = createScriptedModel((_, { prompt }) => {
    seen.push(promptText(prompt))
    return 'Write to PII_EMAIL_2 [1].'
  })
  const model = guardChatModel(inner, 'mask', findMails)
  const prompt = { system: 'Answer briefly.', prompt: 'From ada@example.com: who helps? [1] bob@example.com helps.' }
  expect((await generateText({ model, ...prompt })).text).toBe('Write to bob@example.com [1].')
  expect(await streamText({ model, ...prompt }).text).toBe('Write to bob@example.com [1].')
  for (const text of seen) {
    expect(text).not.toContain('@')
    expect(text).toContain('Copy them letter by letter')
  }
  expect((await generateText({ model, prompt: 'Who helps?' })).text).toContain('PII_EMAIL_2')
  expect(seen.at(-1)).toBe('Who helps?')
})

test('a blocked model is not called for what holds an address, and is for the rest', async () => {
  let calls = 0
  const inner = createScriptedModel(() => {
    calls++
    return 'Fine.'
  })
  const model = guardChatModel(inner, 'block', findMails)
  await expect(generateText({ model, prompt: 'Write to ada@example.com', maxRetries: 0 })).rejects.toMatchObject({
    code: 'personal_data_kept',
  })
  expect(calls).toBe(0)
  expect((await generateText({ model, prompt: 'Write to nobody' })).text).toBe('Fine.')
})

test('an embedder is told placeholders, alone and in a batch alike', async () => {
  const inner = createHashEmbedder()
  const embedder = guardEmbedder(inner, findMails)
  const call = { scope: {} as never, task: 'embed-passage', requestId: 'req_1' } as const
  const [first, second] = await embedder.embedPassages(['Ask ada@example.com', 'Ask bob@example.com'], call)
  const [plain] = await inner.embedPassages(['Ask PII_EMAIL_1'], call)
  expect([first, second, await embedder.embedQuery('Ask eve@example.com', call)]).toEqual([plain, plain, plain])
})

test('what tools told, and what a model asked them for, is masked; what it asks them for now comes back whole', async () => {
  const seen: string[] = []
  const inner = createScriptedModel((_, { prompt }) => {
    seen.push(JSON.stringify(prompt))
    return [
      {
        type: 'tool-call',
        toolCallId: 'c2',
        toolName: 'search',
        input: '{"query":"PII_EMAIL_1 and \\"PII_EMAIL_2\\""}',
      },
      { type: 'finish', usage: usageOf('', ''), finishReason: { unified: 'tool-calls', raw: 'tool_calls' } },
    ]
  })
  const model = guardChatModel(inner, 'mask', findMails)
  const schema: z.ZodType = z.object({ query: z.string() })
  const tools: ToolSet = { search: tool({ description: 'Searches.', inputSchema: schema }) }
  const call = { type: 'tool-call', toolCallId: 'c1', toolName: 'search', input: { query: 'ada@example.com' } } as const
  const told = { type: 'text', value: 'bob@example.com helps.' } as const
  const messages: ModelMessage[] = [
    { role: 'user', content: 'Who helps?' },
    { role: 'assistant', content: [call] },
    { role: 'tool', content: [{ type: 'tool-result', toolCallId: 'c1', toolName: 'search', output: told }] },
  ]
  const { toolCalls } = await generateText({ model, tools, messages })
  expect(toolCalls[0]?.input).toEqual({ query: 'ada@example.com and "bob@example.com"' })
  const streamed = streamText({ model, tools, messages })
  expect((await streamed.toolCalls)[0]?.input).toEqual({ query: 'ada@example.com and "bob@example.com"' })
  for (const sent of seen) {
    expect(sent).not.toContain('@')
    expect(sent).toContain('PII_EMAIL_2 helps')
  }
  const blocked = guardChatModel(inner, 'block', findMails)
  await expect(generateText({ model: blocked, tools, messages, maxRetries: 0 })).rejects.toMatchObject({
    code: 'personal_data_kept',
  })
})
