/**
 * From offsets of a raw file to offsets of its extracted text, by counting visible characters: cleaning moves white space and drops
 * invisible characters, and nothing else in plain text.
 * @returns the mapping, or null when the visible characters differ
 */
export function mapOffsets(raw: string, extracted: string): ((offset: number) => number) | null {
  const [from, to] = [inkOf(raw), inkOf(extracted)]
  if (from.length !== to.length) return null
  for (const [index, at] of from.entries()) if (raw[at] !== extracted[to[index] ?? -1]) return null
  return (offset) => {
    let [low, high] = [0, from.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((from[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    // The end of a span is behind its last visible character, not before the next one.
    return low === 0 ? (to[0] ?? 0) : (to[low - 1] ?? 0) + 1
  }
}

/** Where the visible characters stand. */
const inkOf = (text: string): number[] => Array.from(text.matchAll(/[^\s\p{Cc}\p{Cf}]/gu), (match) => match.index)
