import type { ParsedDocument } from '@/lib/domain/document'
import { DocumentBuilder } from '../document-builder'

/** A data file that its format does not explain: its lines, in pieces at empty lines. */
export function readAsWritten(text: string, format: string): ParsedDocument {
  const builder = new DocumentBuilder()
  for (const piece of text.split(/\n\s*\n/)) builder.add({ kind: 'code', text: piece })
  return builder.finish({ warnings: [`This file is not valid ${format}. It was read as plain text.`] })
}
