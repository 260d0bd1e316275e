import { z } from 'zod'

/** Tokens of passages with one question, where a model's provider says nothing else. */
export const usualPassageTokens = 3_000

/** From a passage or two, for a small context, to as much as still reads fast. */
export const passageTokensSchema = z.int().min(500).max(20_000)
