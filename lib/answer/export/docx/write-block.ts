import type { Block } from '../blocks'
import { writeRuns, writeText, type SeenNotes } from './write-runs'

export function writeBlock(block: Block, seen: SeenNotes): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(`Heading${block.level}`, writeRuns(block.runs, seen))
    case 'paragraph':
      return paragraph(null, writeRuns(block.runs, seen))
    case 'remark':
      return paragraph('Remark', writeRuns(block.runs, seen))
    case 'quote':
      return paragraph('Quote', writeRuns(block.runs, seen))
    case 'code':
      return paragraph('Code', `<w:r>${writeText(block.text)}</w:r>`)
    case 'item': {
      const left = 360 * (block.depth + 1)
      const lead = block.mark === '' ? '' : `<w:r>${writeText(block.mark)}<w:tab/></w:r>`
      const indent = `<w:ind w:left="${left}" w:hanging="${block.mark === '' ? 0 : 360}"/>`
      const tab = `<w:tabs><w:tab w:val="left" w:pos="${left}"/></w:tabs>`
      return `<w:p><w:pPr>${tab}<w:spacing w:after="60"/>${indent}</w:pPr>${lead}${writeRuns(block.runs, seen)}</w:p>`
    }
    default:
      return `${writeTable(block.rows, seen)}${paragraph(null, '')}`
  }
}

export function paragraph(style: string | null, content: string): string {
  return `<w:p>${style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`
}

function writeTable(rows: Extract<Block, { kind: 'table' }>['rows'], seen: SeenNotes): string {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const width = Math.floor(9_000 / columns)
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns)
  const body = rows.map((row, index) => {
    const isHead = index === 0
    const cells = Array.from({ length: columns }, (_, column) => {
      const content = paragraph('TableText', writeRuns(row[column] ?? [], seen, { bold: isHead }))
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
    })
    return `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`
}
