import type { ChunkSpan } from '../merge-neighbours'
import type { RankedChunk } from '../ranked-chunk'

/** Windows of one revision with no more than this between them read on as one. */
const maxGapCharacters = 200

const touches = (span: ChunkSpan, window: RankedChunk): boolean =>
  span.best.revisionId === window.revisionId &&
  span.members.some(
    (member) =>
      window.charStart - member.charEnd <= maxGapCharacters && member.charStart - window.charEnd <= maxGapCharacters,
  )

/** Walks windows best first. One that overlaps or nearly touches a window already taken joins it, any other opens a new span. */
export function joinTouching(windows: readonly RankedChunk[]): ChunkSpan[] {
  const spans: ChunkSpan[] = []
  for (const window of windows) {
    const at = spans.findIndex((span) => touches(span, window))
    const span = spans[at]
    if (!span) spans.push({ best: window, members: [window] })
    else {
      const members = [...span.members, window].sort((a, b) => a.charStart - b.charStart)
      spans[at] = { best: span.best, members }
    }
  }
  return spans
}
