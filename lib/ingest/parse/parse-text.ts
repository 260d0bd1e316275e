import type { ParsedDocument } from '@/lib/domain/document'
import { cleanText } from './clean-text'
import { decodeText } from './decode-text'
import { DocumentBuilder } from './document-builder'
import type { ParseInput } from './parsed-file'

const listItem = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S/

/**
 * Plain text: paragraphs are what empty lines separate; line breaks inside are kept, because in plain text they can be addresses,
 * verses or columns. Lines that all begin with a bullet or a number are list items.
 */
export function parseText(input: ParseInput): ParsedDocument {
  const { text, encoding } = decodeText(input.bytes)
  const builder = new DocumentBuilder()
  for (const paragraph of cleanText(text).split('\n\n')) {
    const lines = paragraph.split('\n')
    if (lines.length > 1 && lines.every((line) => listItem.test(line))) {
      for (const line of lines) builder.add({ kind: 'list-item', text: line })
    } else builder.add({ kind: 'paragraph', text: paragraph })
  }
  return builder.finish({ metadata: { encoding } })
}
