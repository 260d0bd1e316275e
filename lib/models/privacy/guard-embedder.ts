import type { Embedder, FindPersonalData } from '@/lib/models/ports'
import { createPlaceholders } from './placeholders'

/** A hosted embedder that is told no personal data: a placeholder has a vector as well as any word, and keyword search finds the word itself. */
export function guardEmbedder(embedder: Embedder, find: FindPersonalData): Embedder {
  // One a text: the place in a batch must not change what is embedded.
  const mask = (text: string): string => createPlaceholders(find).mask(text)
  return {
    ...embedder,
    embedQuery: (text, call) => embedder.embedQuery(mask(text), call),
    embedPassages: (texts, call) => embedder.embedPassages(texts.map(mask), call),
  }
}
