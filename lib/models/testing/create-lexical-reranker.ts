import type { Reranker } from '@/lib/models/ports'
import { wordsOf } from './words-of'

/**
 * A reranker for tests: the share of the question's words that the text has, mapped onto the range of a cross-encoder's
 * logits, -10 (none) to 10 (all).
 */
export function createLexicalReranker(): Reranker {
  return {
    id: 'test:lexical',
    score: async (question, texts) => {
      const wanted = new Set(wordsOf(question))
      return texts.map((text) => {
        const present = new Set(wordsOf(text))
        const shared = [...wanted].filter((word) => present.has(word)).length
        return wanted.size === 0 ? -10 : (20 * shared) / wanted.size - 10
      })
    },
  }
}
