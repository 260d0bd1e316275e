import type { Env } from '@/lib/config/env'
import type { TokenCounter } from '@/lib/models/ports'
import { loadTokenizer } from './load-tokenizer'

const loaded = new Map<string, Promise<TokenCounter>>()

/**
 * Without the tokenizer's files there is no local embedder whose limit a chunk could break; pieces of at most four letters,
 * and each other sign by itself, then count no fewer tokens than the tokenizer gives for English.
 */
const countWithoutTokenizer: TokenCounter = (text) => text.match(/[\p{L}\p{N}]{1,4}|[^\s\p{L}\p{N}]/gu)?.length ?? 0

/**
 * A counter of the local models' tokens, exact, without [CLS] and [SEP]. Loads the tokenizer alone (no weights), once a
 * process; counting is then synchronous and takes about 1 ms for 10,000 characters.
 */
export function loadTokenCounter(env: Env): Promise<TokenCounter> {
  const key = env.FOOTNOTE_MODELS_DIR
  const known = loaded.get(key)
  if (known) return known
  const counter = loadTokenizer(env).then(
    (tokenizer): TokenCounter =>
      (text) =>
        tokenizer.count(text),
    () => {
      loaded.delete(key)
      return countWithoutTokenizer
    },
  )
  loaded.set(key, counter)
  return counter
}
