import type { PDFFont } from 'pdf-lib'

/**
 * Width in points as the text is really drawn. `widthOfTextAtSize` counts kerning pairs, but pdf-lib draws without kerning: a line
 * of 85 characters of the handbook came out up to 7 points short at 10.5 points, enough to touch the border of a table cell.
 */
export function measureText(font: PDFFont, text: string, size: number): number {
  let width = 0
  for (const character of text) width += font.widthOfTextAtSize(character, size)
  return width
}
