import { expect, test } from 'vitest'
import { createProviderModels } from '@/lib/models/providers/create-provider-models'
import { makeGate, startChatServer } from '@/lib/models/testing/start-chat-server'
import { generateDraft, type DraftPart } from './generate-draft'
import type { AnswerInput } from './stream-parts'
import { makePassage } from './testing/make-passage'

const prompt = { version: 1, system: 'Answer.', user: 'What counts?', passages: [makePassage('Honesty counts.')] }
const input = { signal: new AbortController().signal, retrieval: {} } as AnswerInput
globalThis.AI_SDK_LOG_WARNINGS = false

test('a model that says the same over and over is ended, its call with it, and what it wrote is no draft for others', async () => {
  const server = await startChatServer()
  const never = makeGate()
  try {
    server.say('Honesty counts [1], and ', ...Array.from({ length: 40 }, () => 'respect, respect, '), never.held)
    const settings = { id: 'p', kind: 'openai-compatible', name: 'p', baseUrl: server.url, apiKey: 'k' } as never
    const parts: DraftPart[] = []
    for await (const part of generateDraft(createProviderModels(settings).chat('m'), input, prompt, 'What counts?'))
      parts.push(part)
    const text = parts.map((part) => (part.type === 'text' ? part.delta : '')).join('')
    expect(text.startsWith('Honesty counts [1], and respect')).toBe(true)
    expect(text.length).toBeLessThan(300)
    expect(parts.at(-1)).toMatchObject({ type: 'end', looped: true, stopped: false })
    await expect.poll(server.dropped).toBe(1)
  } finally {
    never.open()
    await server.close()
  }
})
