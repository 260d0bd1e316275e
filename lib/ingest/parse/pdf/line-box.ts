import type { LineBox } from '@/lib/domain/document'
import type { PdfLine, PdfPage } from './pdf-types'
import { round } from './read-page'

/** Share of the font size that stands above and below the baseline. */
const ascent = 0.8
const descent = 0.22

/** A line's box on the page as displayed, in points from the top left, whichever way its text is turned. */
export function lineBox(
  line: PdfLine,
  page: Pick<PdfPage, 'width' | 'height'>,
  charStart: number,
  charEnd: number,
): LineBox {
  const along = line.width
  const across = line.size * (ascent + descent)
  const top = line.v - line.size * ascent
  const box =
    line.turn === 90
      ? { x: page.width - top - across, y: line.u, width: across, height: along }
      : line.turn === 180
        ? { x: page.width - line.u - along, y: page.height - top - across, width: along, height: across }
        : line.turn === 270
          ? { x: top, y: page.height - line.u - along, width: across, height: along }
          : { x: line.u, y: top, width: along, height: across }
  return {
    page: line.page,
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
    charStart,
    charEnd,
  }
}
