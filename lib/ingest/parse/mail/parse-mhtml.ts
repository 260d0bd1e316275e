import type { ParsedDocument } from '@/lib/domain/document'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { DocumentBuilder } from '../document-builder'
import { readHtml } from '../parse-html'
import type { ParseInput } from '../parsed-file'
import { readMail } from './read-mail'

/** A web page saved with its pictures: the page, read like any other; what was saved with it is left out. @throws document_broken */
export async function parseMhtml(input: ParseInput): Promise<ParsedDocument> {
  const { html, text, subject } = await readMail(input.bytes)
  if (html) {
    const page = readHtml(html)
    return { ...page, title: page.title ?? subject ?? null }
  }
  if (!text) throw new FootnoteError('document_no_text')
  const builder = new DocumentBuilder()
  for (const paragraph of text.split(/\n\s*\n/)) builder.add({ kind: 'paragraph', text: paragraph })
  return builder.finish({ title: subject ?? null })
}
