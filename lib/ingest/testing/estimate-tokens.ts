import type { TokenCounter } from '@/lib/models/ports'

/** About what WordPiece gives for English, without its vocabulary. */
export const estimateTokens: TokenCounter = (text) => {
  let tokens = 0
  for (const [match] of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu))
    tokens += Math.ceil(match.length / 7)
  return tokens
}
