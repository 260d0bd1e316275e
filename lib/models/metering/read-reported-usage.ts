import { z } from 'zod'
import type { TokenUse } from '@/lib/models/prices/price'

/** What a provider said so far of a stream that may break off. */
export type ReportedUse = TokenUse & {
  /** Whether the figures hold for all that was written by then, and not only for what was read. */
  readonly isRunning: boolean
}

const count = z.int().nonnegative()
const optional = count.nullish().transform((value) => value ?? 0)

const chatCompletions = z
  .object({
    usage: z.object({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z.object({ cached_tokens: optional }).nullish(),
    }),
  })
  .transform(({ usage }) => ({
    inputTokens: usage.prompt_tokens,
    outputTokens: usage.completion_tokens,
    cachedTokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
    isRunning: true,
  }))

const messageStart = z
  .object({
    type: z.literal('message_start'),
    message: z.object({
      usage: z.object({
        input_tokens: count,
        cache_read_input_tokens: optional,
        cache_creation_input_tokens: optional,
      }),
    }),
  })
  .transform(({ message: { usage } }) => ({
    inputTokens: usage.input_tokens + usage.cache_read_input_tokens + usage.cache_creation_input_tokens,
    outputTokens: 0,
    cachedTokens: usage.cache_read_input_tokens,
    isRunning: false,
  }))

const generateContent = z
  .object({
    usageMetadata: z.object({
      promptTokenCount: count,
      candidatesTokenCount: optional,
      thoughtsTokenCount: optional,
      cachedContentTokenCount: optional,
    }),
  })
  .transform(({ usageMetadata: usage }) => ({
    inputTokens: usage.promptTokenCount,
    outputTokens: usage.candidatesTokenCount + usage.thoughtsTokenCount,
    cachedTokens: usage.cachedContentTokenCount,
    isRunning: true,
  }))

const reported = z.union([messageStart, generateContent, chatCompletions])

/**
 * The usage in one raw piece of a provider's stream; null for pieces without. Anthropic says at the start what was read, Google says with each
 * piece what was read and written, and some OpenAI-compatible servers do. OpenAI says it at the end only.
 */
export function readReportedUsage(raw: unknown): ReportedUse | null {
  const parsed = reported.safeParse(raw)
  return parsed.success ? parsed.data : null
}
