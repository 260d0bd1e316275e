import type { ParsedDocument } from '@/lib/domain/document'
import { addCharts } from '../office/add-charts'
import { readProperties } from '../office/read-properties'
import { DocumentBuilder } from '../document-builder'
import type { ParseInput } from '../parsed-file'
import { addGrid } from '../table/add-grid'
import { openArchive } from '../zip/open-archive'
import { readRelations } from '../zip/read-relations'
import { addSheetNotes } from './add-sheet-notes'
import { readSheetXml } from './read-sheet-xml'
import { readWorkbook } from './read-workbook'

/**
 * Excel: one section per visible sheet; its tables with their headings in each row, numbers and dates as they are shown, then its
 * charts and comments. Hidden sheets are left out, and a warning says so. Macros and outside links are never looked at.
 * @throws document_inflates, document_encrypted, document_broken, file_type_mismatch, parse_memory
 */
export function parseXlsx(input: ParseInput): ParsedDocument {
  const archive = openArchive(input.bytes, {
    main: /^xl\/workbook\.xml$/,
    fileName: input.fileName,
    maxInflatedBytes: input.limits.maxInflatedBytes,
  })
  const workbook = readWorkbook(archive, 'xl/workbook.xml')
  const builder = new DocumentBuilder()
  for (const { name, part, kind, hidden } of workbook.sheets) {
    if (hidden) continue
    builder.add({ kind: 'heading', level: 2, text: name })
    const source = archive.text(part)
    if (kind === 'worksheet' && source !== null) {
      for (const table of readSheetXml(source, workbook.toText).tables()) addGrid(builder, table, { isData: true })
    }
    for (const { type, target } of readRelations(archive, part))
      if (type === 'drawing') addCharts(builder, archive, target)
    addSheetNotes(builder, archive, part)
  }
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden)
  const warnings = hidden.map(({ name }) => `The sheet "${name}" is hidden in this workbook. It was left out.`)
  const { title, metadata } = readProperties(archive)
  return builder.finish({ title, titleFromHeading: false, metadata, warnings })
}
