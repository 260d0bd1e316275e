import { parseHTML } from 'linkedom'
import type { ParsedDocument } from '@/lib/domain/document'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { addElement } from '../add-element'
import { cleanLine } from '../clean-text'
import { DocumentBuilder } from '../document-builder'
import type { ParseInput } from '../parsed-file'
import { removeHidden } from '../remove-hidden'
import { childNamed, childrenNamed, descendantsNamed, textOf } from '../xml/find-elements'
import { parseXml, type XmlElement } from '../xml/parse-xml'
import { openArchive, type Archive } from '../zip/open-archive'
import { resolvePart } from '../zip/read-relations'

/**
 * A book: its chapters in reading order, without the table of contents. Fonts may be scrambled; a book whose text is cannot be read.
 * @throws document_inflates, document_encrypted, document_broken, file_type_mismatch
 */
export function parseEpub(input: ParseInput): ParsedDocument {
  const archive = openArchive(input.bytes, {
    main: /^META-INF\/container\.xml$/,
    fileName: input.fileName,
    maxInflatedBytes: input.limits.maxInflatedBytes,
  })
  if (/URI="[^"]+\.x?html?"/i.test(archive.text('META-INF/encryption.xml') ?? ''))
    throw new FootnoteError('document_encrypted', {
      detail: 'This book is protected against copying. Upload an unprotected copy.',
    })
  const container = parseXml(archive.text('META-INF/container.xml') ?? '')
  const root = descendantsNamed(container, 'rootfile')[0]?.attributes['full-path'] ?? ''
  const source = archive.text(root)
  if (source === null) throw new FootnoteError('document_broken')
  const book = parseXml(source)
  const builder = new DocumentBuilder()
  const warnings: string[] = []
  for (const part of chapterParts(book, root.slice(0, root.lastIndexOf('/') + 1))) {
    if (!addChapter(builder, archive, part)) warnings.push(`The chapter ${part.slice(0, 100)} is missing.`)
  }
  return builder.finish({ ...readBookMeta(book), warnings })
}

function chapterParts(book: XmlElement, folder: string): string[] {
  const items = new Map(
    childrenNamed(childNamed(book, 'manifest'), 'item').map(({ attributes }) => [attributes['id'] ?? '', attributes]),
  )
  return childrenNamed(childNamed(book, 'spine'), 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes['idref'] ?? '')
    const isContents = /\bnav\b/.test(item?.['properties'] ?? '')
    return item && !isContents && /html/.test(item['media-type'] ?? '')
      ? [resolvePart(folder, decode(item['href'] ?? ''))]
      : []
  })
}

function decode(reference: string): string {
  try {
    return decodeURIComponent(reference)
  } catch {
    // A per cent sign of a file name.
    return reference
  }
}

/** XHTML through the HTML parser: books are often not well-formed, and it knows the named entities. */
function addChapter(builder: DocumentBuilder, archive: Archive, part: string): boolean {
  const source = archive.text(part)
  if (source === null) return false
  const { document } = parseHTML(source.replace(/^\s*<\?xml[^>]*>/, ''))
  removeHidden(document)
  const body = document.querySelector('body')
  if (body) addElement(builder, body)
  return true
}

function readBookMeta(book: XmlElement) {
  const meta = childNamed(book, 'metadata')
  const read = (name: string): string => cleanLine(textOf(childNamed(meta, `dc:${name}`))).slice(0, 500)
  const metadata: Record<string, string> = {}
  for (const [name, key] of [
    ['creator', 'author'],
    ['date', 'date'],
    ['publisher', 'publisher'],
  ] as const) {
    const value = read(name)
    if (value !== '') metadata[key] = value
  }
  return { title: read('title') || null, language: read('language').slice(0, 2).toLowerCase() || null, metadata }
}
