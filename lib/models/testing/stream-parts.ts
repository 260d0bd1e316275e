import type { LanguageModelV3StreamPart, LanguageModelV3Usage } from '@ai-sdk/provider'
import { wordsOf } from './words-of'

export function usageOf(input: string, output: string): LanguageModelV3Usage {
  const inputTokens = wordsOf(input).length
  const outputTokens = wordsOf(output).length
  return {
    inputTokens: { total: inputTokens, noCache: inputTokens, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: outputTokens, text: outputTokens, reasoning: 0 },
  }
}

/** The stream parts of one plain text, a word at a time, as a provider would send them. */
export function textParts(text: string, input: string): LanguageModelV3StreamPart[] {
  const deltas = text.match(/\S+\s*/g) ?? []
  return [
    { type: 'stream-start', warnings: [] },
    { type: 'text-start', id: 't' },
    ...deltas.map((delta): LanguageModelV3StreamPart => ({ type: 'text-delta', id: 't', delta })),
    { type: 'text-end', id: 't' },
    { type: 'finish', usage: usageOf(input, text), finishReason: { unified: 'stop', raw: 'stop' } },
  ]
}
