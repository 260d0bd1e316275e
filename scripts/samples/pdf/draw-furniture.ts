import type { PDFDocument } from 'pdf-lib'
import { company } from '@/scripts/samples/company'
import type { SampleMeta } from '@/scripts/samples/sample-source'
import { measureText } from './measure-text'
import { theme } from './pdf-theme'
import type { Fonts } from './wrap-runs'

/** Draws the running header and footer once all pages exist, because "Page 2 of 7" needs the count. */
export function drawFurniture(pdf: PDFDocument, meta: SampleMeta, fonts: Fonts): void {
  const pages = pdf.getPages()
  const { x } = theme.margin
  const right = theme.page.width - x
  pages.forEach((page, index) => {
    const style = { size: 8, font: fonts.regular, color: theme.faint }
    const top = theme.page.height - 44
    page.drawText(company.name, { ...style, x, y: top })
    page.drawText(meta.title, { ...style, x: right - measureText(fonts.regular, meta.title, 8), y: top })
    page.drawLine({ start: { x, y: top - 7 }, end: { x: right, y: top - 7 }, thickness: 0.5, color: theme.line })
    const number = `Page ${index + 1} of ${pages.length}`
    page.drawText([meta.owner, meta.version].filter(Boolean).join(' · '), { ...style, x, y: 38 })
    page.drawText(number, { ...style, x: right - measureText(fonts.regular, number, 8), y: 38 })
  })
}
