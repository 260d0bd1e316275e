import { expect, test } from 'vitest'
import { readReportedUsage } from './read-reported-usage'

test('Anthropic says at the start what was read, cached tokens among it', () => {
  const usage = { input_tokens: 8, cache_read_input_tokens: 4, cache_creation_input_tokens: 0, output_tokens: 1 }
  expect(readReportedUsage({ type: 'message_start', message: { usage } })).toEqual({
    inputTokens: 12,
    outputTokens: 0,
    cachedTokens: 4,
    isRunning: false,
  })
})

test('Google says with each piece what was read and written, thoughts among it', () => {
  const usageMetadata = { promptTokenCount: 12, candidatesTokenCount: 3, thoughtsTokenCount: 5 }
  expect(readReportedUsage({ candidates: [], usageMetadata })).toEqual({
    inputTokens: 12,
    outputTokens: 8,
    cachedTokens: 0,
    isRunning: true,
  })
})

test('an OpenAI-compatible server may say it with any piece', () => {
  const usage = { prompt_tokens: 12, completion_tokens: 2, prompt_tokens_details: null }
  expect(readReportedUsage({ choices: [], usage })).toMatchObject({ inputTokens: 12, outputTokens: 2 })
  expect(readReportedUsage({ choices: [{ delta: { content: 'a' } }], usage: null })).toBeNull()
})

test.each([null, 'text', {}, { usage: { prompt_tokens: -1, completion_tokens: 0 } }, { type: 'message_start' }])(
  '%j says nothing',
  (raw) => expect(readReportedUsage(raw)).toBeNull(),
)
