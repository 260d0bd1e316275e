import type { RankedChunk } from './ranked-chunk'

/**
 * The text from the first member's start to the last member's end, from the members' own slices.
 * @returns null when the members leave a gap, so that the text between must be read from the revision
 */
export function joinSpanText(members: readonly RankedChunk[]): string | null {
  let text = ''
  let end: number | null = null
  for (const { charStart, charEnd, text: slice } of members) {
    if (end !== null && charStart > end) return null
    if (end !== null && charEnd <= end) continue
    text += end === null ? slice : slice.slice(end - charStart)
    end = charEnd
  }
  return text
}
