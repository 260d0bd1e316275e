import { PDFDocument, StandardFonts } from 'pdf-lib'
import type { Block } from '@/scripts/samples/block'
import { company } from '@/scripts/samples/company'
import type { SampleMeta } from '@/scripts/samples/sample-source'
import { drawFurniture } from './draw-furniture'
import { drawTable } from './draw-table'
import { PageFlow } from './page-flow'
import { theme } from './pdf-theme'
import { wrapRuns, type Fonts } from './wrap-runs'

/**
 * Sets blocks as an A4 PDF. Standard fonts keep files small and extraction exact, and limit text to Windows-1252: pdf-lib throws on
 * anything else, which is how a stray arrow or a mathematical minus in a source is found.
 */
export async function renderPdf(meta: SampleMeta, blocks: Block[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const date = new Date(`${meta.date}T09:00:00Z`)
  pdf.setTitle(meta.title, { showInWindowTitleBar: true })
  pdf.setAuthor(company.name)
  pdf.setSubject(meta.version)
  pdf.setLanguage(meta.language)
  pdf.setProducer('Norrvane document office')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  const fonts: Fonts = {
    regular: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
    italic: await pdf.embedFont(StandardFonts.HelveticaOblique),
  }
  const flow = new PageFlow(pdf, meta.columns)
  drawTitle(flow, meta, fonts)
  for (const block of blocks) drawBlock(flow, fonts, block)
  drawFurniture(pdf, meta, fonts)
  return pdf.save({ useObjectStreams: true })
}

function drawTitle(flow: PageFlow, meta: SampleMeta, fonts: Fonts): void {
  const width = theme.page.width - 2 * theme.margin.x
  flow.drawLines(
    wrapRuns([{ text: meta.title }], fonts, theme.title.size, width, true),
    theme.title.size,
    theme.title.leading,
  )
  const byline = [meta.version, `Issued ${meta.date}`, `Owner: ${meta.owner}`].filter(Boolean).join(' · ')
  flow.space(4)
  flow.drawLines(
    wrapRuns([{ text: byline, italic: true }], fonts, theme.note.size, width),
    theme.note.size,
    theme.note.leading,
  )
  flow.space(12)
  flow.startColumns()
}

function drawBlock(flow: PageFlow, fonts: Fonts, block: Block): void {
  const { body, note } = theme
  switch (block.kind) {
    case 'heading': {
      const style = theme.heading[block.level]
      const lines = wrapRuns(block.runs, fonts, style.size, flow.width, true)
      flow.space(style.before)
      flow.reserve(lines.length * style.leading + 3 * body.leading)
      flow.drawLines(lines, style.size, style.leading)
      return flow.space(style.after)
    }
    case 'paragraph':
      flow.drawLines(wrapRuns(block.runs, fonts, body.size, flow.width), body.size, body.leading)
      return flow.space(body.after)
    case 'item': {
      const indent = 16 + block.depth * 16
      const lines = wrapRuns(block.runs, fonts, body.size, flow.width - indent)
      flow.reserve(body.leading)
      const mark = block.ordered ? `${block.number}.` : '•'
      flow.drawLine([{ text: mark, font: fonts.regular, x: 0 }], flow.x + indent - 14, flow.y - body.leading, body.size)
      flow.drawLines(lines, body.size, body.leading, indent)
      return flow.space(3)
    }
    case 'table':
      flow.space(2)
      drawTable(flow, fonts, block.header, block.rows)
      return flow.space(12)
    case 'note': {
      const runs = [{ text: '', note: block.number }, { text: ' ' }, ...block.runs]
      flow.drawLines(wrapRuns(runs, fonts, note.size, flow.width), note.size, note.leading)
      return flow.space(note.after)
    }
    case 'html':
      throw new Error('raw HTML cannot be drawn in a PDF')
  }
}
