import type { ParsedDocument } from '@/lib/domain/document'
import { DocumentBuilder } from '../document-builder'
import { addCharts } from '../office/add-charts'
import { readProperties } from '../office/read-properties'
import type { ParseInput } from '../parsed-file'
import { openArchive } from '../zip/open-archive'
import { WordWalker } from './word-walker'
import { readWordParts } from './word-parts'

const mainPart = /^word\/document\d*\.xml$/
/** Fewer hidden words than this are marks of programs, not worth a warning. */
const minHiddenWords = 5

/**
 * Word: headings by style, lists with the numbers that they show, tables, text boxes, formulas on one line, charts by their values.
 * Tracked changes count as accepted; notes and comments follow the text; headers and footers of the page are left out.
 * @throws document_inflates, document_encrypted, document_broken, file_type_mismatch
 */
export function parseDocx(input: ParseInput): ParsedDocument {
  const archive = openArchive(input.bytes, {
    main: mainPart,
    fileName: input.fileName,
    maxInflatedBytes: input.limits.maxInflatedBytes,
  })
  const main = archive.names.find((name) => mainPart.test(name)) ?? ''
  const parts = readWordParts(archive, main)
  const builder = new DocumentBuilder()
  const walker = new WordWalker(builder, parts)
  if (parts.body) walker.walk(parts.body)
  addCharts(builder, archive, main)
  walker.finish()
  const { title, metadata } = readProperties(archive)
  const { hiddenWords } = walker
  const warnings =
    hiddenWords < minHiddenWords ? [] : [`This document has hidden text (${hiddenWords} words). It was left out.`]
  const parsed = builder.finish({ metadata, warnings })
  return { ...parsed, title: parsed.title ?? title }
}
