import mammoth from 'mammoth'
import { parseHTML } from 'linkedom'
import type { ParsedDocument } from '@/lib/domain/document'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { addElement } from './add-element'
import { DocumentBuilder } from './document-builder'
import { openArchive } from './zip/open-archive'
import { dropFalseHeaders } from './drop-false-headers'
import type { ParseInput } from './parsed-file'

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Code'] => pre:fresh",
]

/**
 * Word: styles, lists and tables through mammoth's HTML. Pictures are dropped before they are encoded: a scan of 30 MB as base64
 * text would cost more memory than the whole rest.
 * @throws document_inflates, document_encrypted, document_broken, file_type_mismatch
 */
export async function parseDocx(input: ParseInput): Promise<ParsedDocument> {
  openArchive(input.bytes, {
    main: /^word\/document\d*\.xml$/,
    fileName: input.fileName,
    maxInflatedBytes: input.limits.maxInflatedBytes,
  })
  const html = await toHtml(input.bytes)
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const builder = new DocumentBuilder()
  addElement(builder, document.body)
  return builder.finish()
}

async function toHtml(source: Uint8Array): Promise<string> {
  try {
    const bytes = dropFalseHeaders(source)
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { styleMap, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    )
    return result.value
  } catch (cause) {
    throw new FootnoteError('document_broken', { cause })
  }
}
