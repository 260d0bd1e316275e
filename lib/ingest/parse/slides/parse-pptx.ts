import type { ParsedDocument } from '@/lib/domain/document'
import { DocumentBuilder } from '../document-builder'
import { addCharts } from '../office/add-charts'
import { readProperties } from '../office/read-properties'
import type { ParseInput } from '../parsed-file'
import { childNamed, childrenNamed } from '../xml/find-elements'
import { parseXml } from '../xml/parse-xml'
import { openArchive, type Archive } from '../zip/open-archive'
import { readRelations } from '../zip/read-relations'
import { addShapes, findTitle } from './add-shapes'
import { notesText } from './notes-text'

/**
 * PowerPoint: one section per slide in the order of the show, its title as heading, then text, lists, tables and charts, then the
 * speaker's notes. `page` of a block is its slide's number. Date, footer and slide number of the layout are left out.
 * @throws document_inflates, document_encrypted, document_broken, file_type_mismatch, document_too_many_pages
 */
export function parsePptx(input: ParseInput): ParsedDocument {
  const archive = openArchive(input.bytes, {
    main: /^ppt\/presentation\.xml$/,
    fileName: input.fileName,
    maxInflatedBytes: input.limits.maxInflatedBytes,
  })
  const builder = new DocumentBuilder()
  for (const [index, part] of slideParts(archive).entries()) addSlide(builder, archive, part, index + 1)
  const { title, metadata } = readProperties(archive)
  return builder.finish({ title, metadata })
}

function slideParts(archive: Archive): string[] {
  const part = 'ppt/presentation.xml'
  const targets = new Map(readRelations(archive, part).map(({ id, target }) => [id, target]))
  const list = childNamed(parseXml(archive.text(part) ?? ''), 'p:sldIdLst')
  return childrenNamed(list, 'p:sldId').flatMap(({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? [])
}

function addSlide(builder: DocumentBuilder, archive: Archive, part: string, page: number): void {
  const source = archive.text(part)
  if (source === null) return
  const tree = childNamed(childNamed(parseXml(source), 'p:cSld'), 'p:spTree')
  builder.add({ kind: 'heading', level: 2, text: findTitle(tree) ?? `Slide ${page}`, page })
  if (tree) addShapes(builder, tree, page)
  addCharts(builder, archive, part)
  const notes = readRelations(archive, part).find(({ type }) => type === 'notesSlide')
  const text = notes ? notesText(archive.text(notes.target)) : ''
  if (text !== '') builder.add({ kind: 'paragraph', text: `Notes: ${text}`, page })
}
