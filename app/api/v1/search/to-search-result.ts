import type { Passage } from '@/lib/domain/passage'

/** A passage as the public interface shows it: without what only the prompt needs, and with raw scores only when asked for. */
export function toSearchResult({ tokenCount: _tokenCount, scores, ...passage }: Passage, explain: boolean) {
  return { ...passage, ...(explain && { scores }) }
}
