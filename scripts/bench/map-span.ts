import type { Span } from './span-overlap'

export type SpanMap = (span: Span) => Span

/**
 * From spans of a raw file to spans of its extracted text, by counting visible characters: cleaning moves white space and drops
 * invisible characters, and nothing else in plain text. White space at a span's ends is left out.
 * @returns the mapping, or null when the visible characters differ
 */
export function mapSpan(raw: string, extracted: string): SpanMap | null {
  const [from, to] = [inkOf(raw), inkOf(extracted)]
  if (from.length !== to.length) return null
  for (const [index, at] of from.entries()) if (raw[at] !== extracted[to[index] ?? -1]) return null
  return ([start, end]) => {
    const first = to[countBefore(from, start)] ?? extracted.length
    return [first, Math.max(first, (to[countBefore(from, end) - 1] ?? -1) + 1)]
  }
}

/** Where the visible characters stand. */
const inkOf = (text: string): number[] => Array.from(text.matchAll(/[^\s\p{Cc}\p{Cf}]/gu), (match) => match.index)

/** How many of the ascending offsets are below one, by bisection. */
function countBefore(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
