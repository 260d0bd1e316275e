import { strToU8, zipSync } from 'fflate'
import type { ExportDocument, ExportNote } from '../export-document'
import { toBlocks } from '../to-blocks'
import {
  contentTypes,
  documentRelations,
  footer,
  packageRelations,
  settings,
  styles,
  wordRoot,
  writeRelations,
  type Relation,
} from './docx-parts'
import { paragraph, writeBlock } from './write-block'
import { writeText } from './write-runs'
import { escapeXml, xmlHead } from './xml'

/** The document as a Word file with real headings, tables and footnotes, whose links open the passages. @param now for its properties */
export function renderDocx(document: ExportDocument, now: Date): Uint8Array {
  const { title, byline, sections, notes } = document
  const blocks = sections.flatMap((section) => toBlocks(section, notes.length))
  const seen = new Set<number>()
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
  const body = [
    paragraph('Title', `<w:r>${writeText(title)}</w:r>`),
    paragraph('Byline', `<w:r>${writeText(byline)}</w:r>`),
    ...blocks.map((block) => writeBlock(block, seen)),
    page,
  ]
  const links = notes.flatMap(({ number, href }): Relation[] =>
    href === null ? [] : [{ id: `rId${number}`, type: 'hyperlink', target: escapeXml(href), isExternal: true }],
  )
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'word/document.xml': wordRoot('document', `<w:body>${body.join('')}</w:body>`),
    'word/_rels/document.xml.rels': documentRelations,
    'word/footnotes.xml': wordRoot('footnotes', separators + notes.map(writeNote).join('')),
    'word/_rels/footnotes.xml.rels': writeRelations(links),
    'word/styles.xml': styles,
    'word/settings.xml': settings,
    'word/footer1.xml': footer,
    'docProps/core.xml': coreProperties(title, now),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), { mtime: now })
}

/** The two that Word demands, for the rule above the notes. */
const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'

function writeNote({ number, label, quote, href }: ExportNote): string {
  const reference = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
  const name =
    href === null
      ? `<w:r>${writeText(` ${label}`)}</w:r>`
      : `<w:r>${writeText(' ')}</w:r><w:hyperlink r:id="rId${number}"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>${writeText(label)}</w:r></w:hyperlink>`
  const words = quote === null ? '' : `<w:r>${writeText(`: “${quote}”`)}</w:r>`
  return `<w:footnote w:id="${number}">${paragraph('FootnoteText', reference + name + words)}</w:footnote>`
}

function coreProperties(title: string, now: Date): string {
  const stamp = now.toISOString().replace(/\.\d+Z$/, 'Z')
  const date = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Footnote</dc:creator>${date('created')}${date('modified')}</cp:coreProperties>`
}
