import { normalizeForMatch } from './normalize-for-match'

/** Eight words in a row are hardly ever the same by chance. */
const size = 8

/** Every run of eight words of a text; none for a shorter one. */
export function findShingles(text: string): Set<string> {
  const words = normalizeForMatch(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<string>()
  for (let at = 0; at + size <= words.length; at++) shingles.add(words.slice(at, at + size).join(' '))
  return shingles
}
