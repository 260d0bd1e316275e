import type { TokenSequence } from './inference-slice'
import type { WordPieceTokenizer } from './word-piece-tokenizer'

const cls = 101
const sep = 102
/** Position embeddings of both models end here. */
export const maxSequenceTokens = 512
/** A question longer than this is cut, so that it never pushes the passage out of the pair. */
const maxQuestionTokens = 128
export const defaultMaxPassageTokens = 256

/** `[CLS] text [SEP]`, cut to 512 tokens. */
export function encodeText(tokenizer: WordPieceTokenizer, text: string): TokenSequence {
  const ids = [cls, ...tokenizer.encode(text, maxSequenceTokens - 2), sep]
  return { ids, secondAt: ids.length }
}

/** `[CLS] question [SEP] passage [SEP]` for every passage, its passage cut to `maxPassageTokens`. */
export function encodePairs(
  tokenizer: WordPieceTokenizer,
  question: string,
  texts: readonly string[],
  maxPassageTokens = defaultMaxPassageTokens,
): TokenSequence[] {
  const head = [cls, ...tokenizer.encode(question, maxQuestionTokens), sep]
  const room = Math.min(maxPassageTokens, maxSequenceTokens - head.length - 1)
  return texts.map((text) => ({ ids: [...head, ...tokenizer.encode(text, room), sep], secondAt: head.length }))
}
