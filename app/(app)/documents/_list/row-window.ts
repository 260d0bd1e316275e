export type RowWindow = {
  /** First row that is drawn, and the one after the last. */
  readonly first: number
  readonly end: number
  /** Heights that stand for the rows above and below, in pixels. */
  readonly above: number
  readonly below: number
}

/** Rows drawn beyond what is seen, so that a quick scroll does not show a gap. */
const overscan = 12

/**
 * Which of `count` rows of one height are to be drawn. `offset`: how far the list's top is above the top of what is seen (negative when
 * it is below), `seen`: the height of what is seen; both in pixels.
 */
export function rowWindow(count: number, rowHeight: number, offset: number, seen: number): RowWindow {
  const first = Math.min(Math.max(0, Math.floor(offset / rowHeight) - overscan), Math.max(0, count - 1))
  const end = Math.max(first, Math.min(count, Math.ceil((offset + seen) / rowHeight) + overscan))
  return { first, end, above: first * rowHeight, below: (count - end) * rowHeight }
}
