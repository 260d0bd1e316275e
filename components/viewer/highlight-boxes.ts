import type { Block } from '@/lib/domain/document'
import type { TextSpan } from './viewer-types'

/** In PDF points from the top left of the page. */
export type HighlightBox = { page: number; x: number; y: number; width: number; height: number }

/** Scans have a box for every word: those that touch are one mark, or their seams would show. */
const areJoined = (left: HighlightBox, right: HighlightBox): boolean =>
  left.page === right.page &&
  left.y === right.y &&
  left.height === right.height &&
  Math.abs(left.x + left.width - right.x) < 0.5

/**
 * The boxes of a span on its pages, one per line. A line that is covered in part gives the part in proportion to its
 * characters: glyph widths are not stored, and being off by a letter at the ends matters less than a second text pass.
 */
export function highlightBoxes(blocks: readonly Block[], span: TextSpan): HighlightBox[] {
  const boxes: HighlightBox[] = []
  for (const block of blocks) {
    if (block.charEnd <= span.start || block.charStart >= span.end) continue
    for (const line of block.lines ?? []) {
      const from = Math.max(line.charStart, span.start)
      const to = Math.min(line.charEnd, span.end)
      const length = line.charEnd - line.charStart
      if (to <= from || length <= 0) continue
      const box = {
        page: line.page,
        x: line.x + (line.width * (from - line.charStart)) / length,
        y: line.y,
        width: (line.width * (to - from)) / length,
        height: line.height,
      }
      const last = boxes.at(-1)
      if (last && areJoined(last, box)) boxes[boxes.length - 1] = { ...last, width: box.x + box.width - last.x }
      else boxes.push(box)
    }
  }
  return boxes
}
