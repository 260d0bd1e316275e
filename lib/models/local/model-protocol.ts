import { z } from 'zod'

/**
 * HTTP over the run's unix socket. Requests are JSON; results are little-endian float32, 384 a text from `/embed` and one a
 * text from `/rerank`. `x-input-tokens` counts the tokens the models saw. Closing the connection cancels the work.
 */
export const embedRequestSchema = z.object({
  purpose: z.enum(['query', 'passage']),
  texts: z.array(z.string()).max(2048),
})

export const rerankRequestSchema = z.object({
  question: z.string(),
  texts: z.array(z.string()).max(1024),
  maxPassageTokens: z.int().min(8).max(500).optional(),
})

export type EmbedRequest = z.infer<typeof embedRequestSchema>
export type RerankRequest = z.infer<typeof rerankRequestSchema>

export const maxRequestBytes = 32 * 1024 * 1024
export const inputTokensHeader = 'x-input-tokens'

export const modelHealthSchema = z.object({
  ready: z.boolean(),
  threads: z.int(),
  waiting: z.int(),
  rssBytes: z.int(),
  served: z.int(),
})
export type ModelHealth = z.infer<typeof modelHealthSchema>

/** Prefixed to questions, as the embedder was trained; passages are embedded as they are. */
export const questionPrefix = 'Represent this sentence for searching relevant passages: '
