import type { ParsedDocument } from '@/lib/domain/document'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { DocumentBuilder } from '../document-builder'
import { mediaTypes } from '../media-types'
import type { ParseInput } from '../parsed-file'
import { childElements, childNamed, childrenNamed, descendantsNamed } from '../xml/find-elements'
import { parseXml, type XmlElement } from '../xml/parse-xml'
import { openArchive, type Archive } from '../zip/open-archive'
import { addSpreadsheet } from './add-spreadsheet'
import { readMeta } from './read-meta'
import { TextWalker } from './text-walker'

/**
 * OpenDocument text, spreadsheet or presentation. Tracked changes count as accepted, notes and comments come at the end, hidden text and hidden
 * sheets are left out. Macros and linked files are never looked at.
 * @throws document_inflates, document_encrypted, document_broken, file_type_mismatch
 */
export function parseOpenDocument(input: ParseInput): ParsedDocument {
  const archive = openArchive(input.bytes, {
    main: /^content\.xml$/,
    fileName: input.fileName,
    maxInflatedBytes: input.limits.maxInflatedBytes,
  })
  if (archive.text('META-INF/manifest.xml')?.includes('encryption-data')) throw new FootnoteError('document_encrypted')
  assertKind(archive, input.mediaType, input.fileName)
  const content = parseXml(archive.text('content.xml') ?? '')
  const builder = new DocumentBuilder()
  const warnings: string[] = []
  for (const body of childElements(childNamed(content, 'office:body') ?? content)) {
    if (body.name === 'office:spreadsheet') warnings.push(...addSpreadsheet(builder, content, body))
    else if (body.name === 'office:presentation') addSlides(builder, archive, content, body)
    else if (body.name === 'office:text') {
      const walker = new TextWalker(builder, archive, content)
      walker.walk(body)
      walker.finish()
    }
  }
  return builder.finish({
    ...readMeta(archive),
    titleFromHeading: input.mediaType !== mediaTypes.ods,
    warnings,
  })
}

function assertKind(archive: Archive, mediaType: string, fileName: string): void {
  const declared = (archive.text('mimetype') ?? mediaType).trim().replace(/-template$/, '')
  const isKnown = [mediaTypes.odt, mediaTypes.ods, mediaTypes.odp].some((known) => known === declared)
  if (!isKnown || declared === mediaType) return
  throw new FootnoteError('file_type_mismatch', {
    detail: `This file is named .${fileName.slice(fileName.lastIndexOf('.') + 1).slice(0, 10)} but is another kind of OpenDocument file. Rename it.`,
  })
}

/** One section per slide; `page` of a block is the slide's number. */
function addSlides(builder: DocumentBuilder, archive: Archive, content: XmlElement, body: XmlElement): void {
  for (const [index, slide] of childrenNamed(body, 'draw:page').entries()) {
    const page = index + 1
    const walker = new TextWalker(builder, archive, content, page)
    const title = childrenNamed(slide, 'draw:frame').find(
      ({ attributes }) => attributes['presentation:class'] === 'title',
    )
    const words = title ? walker.inline(title).trim() : ''
    builder.add({ kind: 'heading', level: 2, text: words || `Slide ${page}`, page })
    walker.walk({ ...slide, children: slide.children.filter((child) => child !== title && !isNotes(child)) })
    walker.finish()
    for (const notes of childrenNamed(slide, 'presentation:notes')) {
      const text = descendantsNamed(notes, 'text:p')
        .map((paragraph) => walker.inline(paragraph))
        .join('\n')
        .trim()
      if (text !== '') builder.add({ kind: 'paragraph', text: `Notes: ${text}`, page })
    }
  }
}

const isNotes = (node: XmlElement['children'][number]): boolean =>
  typeof node !== 'string' && node.name === 'presentation:notes'
