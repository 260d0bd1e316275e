/** Half-open, in UTF-16 code units. */
export type Span = readonly [start: number, end: number]

export type Overlap = { readonly recall: number; readonly precision: number; readonly iou: number }

/** Spans sorted and joined where they touch, so that no character counts twice. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1)
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)]
    else if (end > start) joined.push([start, end])
  }
  return joined
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0)

/** Character overlap of what was found with what was marked by people; a character that is found twice counts once. */
export function overlapOf(found: readonly Span[], gold: readonly Span[]): Overlap {
  const [ours, theirs] = [joinSpans(found), joinSpans(gold)]
  const shared = lengthOf(
    ours.flatMap(([start, end]) =>
      theirs.map(([from, to]): Span => [Math.max(start, from), Math.max(start, from, Math.min(end, to))]),
    ),
  )
  const [read, wanted] = [lengthOf(ours), lengthOf(theirs)]
  return {
    recall: wanted === 0 ? 0 : shared / wanted,
    precision: read === 0 ? 0 : shared / read,
    iou: read + wanted === 0 ? 0 : shared / (read + wanted - shared),
  }
}
