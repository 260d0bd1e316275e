import type { Embedder } from '@/lib/models/ports'
import { wordsOf } from './words-of'

/** FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193) >>> 0
  return hash
}

function embed(text: string, dimension: number): Float32Array {
  const vector = new Float32Array(dimension)
  for (const word of wordsOf(text)) {
    const hash = hashWord(word)
    vector[hash % dimension] = (vector[hash % dimension] ?? 0) + (hash & 0x10000 ? 1 : -1)
  }
  const norm = Math.hypot(...vector)
  if (norm === 0) vector[0] = 1
  else for (let i = 0; i < dimension; i++) vector[i] = (vector[i] ?? 0) / norm
  return vector
}

/**
 * An embedder for tests: feature hashing of words into unit vectors. Deterministic; texts that share words are near each
 * other, so vector search behaves plausibly without a model.
 */
export function createHashEmbedder(options: { id?: string; dimension?: number } = {}): Embedder {
  const dimension = options.dimension ?? 64
  return {
    id: options.id ?? 'test:hash',
    dimension,
    maxTokens: 512,
    embedQuery: async (text) => embed(text, dimension),
    embedPassages: async (texts) => texts.map((text) => embed(text, dimension)),
  }
}
