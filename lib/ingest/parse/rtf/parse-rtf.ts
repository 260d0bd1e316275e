import type { ParsedDocument } from '@/lib/domain/document'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { DocumentBuilder } from '../document-builder'
import type { ParseInput } from '../parsed-file'
import { RtfReader } from './rtf-reader'
import { RtfWriter } from './rtf-writer'
import { readTokens } from './read-tokens'

/** Groups inside of groups; each keeps a state. */
const maxDepth = 5000

/**
 * RTF: paragraphs, headings by style or outline level, lists by their marks, tables, footnotes at the end. Hidden and deleted text is
 * left out; fields show what they showed last; pictures and embedded objects are stepped over.
 * @throws document_broken
 */
export function parseRtf(input: ParseInput): ParsedDocument {
  const builder = new DocumentBuilder()
  addRtf(builder, input.bytes)
  return builder.finish()
}

/** Adds what an RTF file says to a document that may hold more. @throws document_broken */
export function addRtf(builder: DocumentBuilder, bytes: Uint8Array): void {
  const source = Buffer.from(bytes).toString('latin1')
  const writer = new RtfWriter(builder)
  const reader = new RtfReader(writer)
  for (const token of readTokens(source)) {
    if (token.type === 'open') reader.open()
    else if (token.type === 'close') reader.close()
    else if (token.type === 'byte') reader.addByte(token.value)
    else reader.apply(token.name, token.value)
    if (reader.depth > maxDepth) throw new FootnoteError('document_broken')
  }
  reader.finish()
  writer.finish()
}
