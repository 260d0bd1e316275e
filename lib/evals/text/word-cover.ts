import { normalizeForMatch } from './normalize-for-match'

const words = (text: string): string[] => normalizeForMatch(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The share (0..1) of the words of `wanted` that `text` has, each as often as it is wanted. */
export function wordCover(text: string, wanted: string): number {
  const left = new Map<string, number>()
  for (const word of words(text)) left.set(word, (left.get(word) ?? 0) + 1)
  const sought = words(wanted)
  let found = 0
  for (const word of sought) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    found += 1
  }
  return sought.length === 0 ? 0 : found / sought.length
}
