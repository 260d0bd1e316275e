import type { ParsedDocument } from '@/lib/domain/document'
import { decodeText } from '../decode-text'
import { DocumentBuilder } from '../document-builder'
import type { ParseInput } from '../parsed-file'
import { readHtml } from '../parse-html'
import { addGrid } from '../table/add-grid'
import { spreadSpans } from '../table/grid'
import { childElements, descendantsNamed, textOf } from './find-elements'
import { parseXml, type XmlElement } from './parse-xml'

const headings = /(?:^|:)(?:title|heading|head|article-title|chapter-title|h[1-6])$/i
const rowNames = /(?:^|:)(?:tr|row)$/
/** Names of things, not things said: they would drown an index. */
const technical =
  /^(?:xml|xsi|xlink):|^(?:id|class|style|href|src|rid|lang|xmlns|schemaLocation|contextRef|unitRef|decimals)$/i

/**
 * XML of any kind: an element with words between its elements is a paragraph, one whose children are all single values is a row of
 * `name: value`, a title is a heading, and the rest is walked. Nothing that the file points at is loaded.
 * @throws document_broken
 */
export function parseXmlDocument(input: ParseInput): ParsedDocument {
  const source = decodeText(input.bytes, /^[^>]*encoding=["']([\w-]+)/.exec(latin1Head(input.bytes))?.[1]).text
  const root = parseXml(source)
  if (root.name.toLowerCase() === 'html') return readHtml(source)
  const builder = new DocumentBuilder()
  addXml(builder, root, 1)
  return builder.finish()
}

const latin1Head = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 200)).toString('latin1')

function addXml(builder: DocumentBuilder, element: XmlElement, level: number): void {
  const children = childElements(element)
  const hasWords = element.children.some((child) => typeof child === 'string' && child.trim() !== '')
  if (hasWords || children.length === 0) return addLeaf(builder, element, level)
  const rows = descendantsNamed(element, children.find(({ name }) => rowNames.test(name))?.name ?? 'tr')
  if (/(?:^|:)(?:table|tgroup)$/.test(element.name) && rows.length > 0) return addTable(builder, rows)
  if (children.length > 1 && children.every(isValue) && !children.some(({ name }) => headings.test(name)))
    return addRecord(builder, element, children)
  for (const child of children) addXml(builder, child, headings.test(child.name) ? level : Math.min(level + 1, 6))
}

/** A single value: no elements inside, and short. */
const isValue = (element: XmlElement): boolean => childElements(element).length === 0 && textOf(element).length <= 200

function addLeaf(builder: DocumentBuilder, element: XmlElement, level: number): void {
  const text = textOf(element)
  if (headings.test(element.name)) builder.add({ kind: 'heading', level, text })
  else if (text.trim() === '') addRecord(builder, element, [])
  else builder.add({ kind: 'paragraph', text: text.replaceAll(/\s+/g, ' ') })
}

function addRecord(builder: DocumentBuilder, element: XmlElement, children: readonly XmlElement[]): void {
  const attributes = Object.entries(element.attributes).filter(([name]) => !technical.test(name))
  const values = children.flatMap((child) => [
    ...Object.entries(child.attributes).filter(([name]) => !technical.test(name)),
    [localName(child), textOf(child).replaceAll(/\s+/g, ' ').trim()] as const,
  ])
  const pairs = [...attributes, ...values].filter(([, value]) => value !== '')
  builder.add({ kind: 'table-row', text: pairs.map(([name, value]) => `${name}: ${value}`).join('; ') })
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1)

function addTable(builder: DocumentBuilder, rows: readonly XmlElement[]): void {
  const span = (cell: XmlElement, name: string): number =>
    Math.max(1, Math.floor(Number(cell.attributes[name] ?? 1)) || 1)
  const cells = rows.map((row) =>
    childElements(row).map((cell) => ({
      text: textOf(cell),
      columns: span(cell, 'colspan'),
      rows: span(cell, 'rowspan'),
    })),
  )
  const isHead = (row: XmlElement): boolean => {
    const inside = childElements(row)
    return inside.length > 0 && inside.every((cell) => localName(cell) === 'th')
  }
  const headerRows = rows.findIndex((row) => !isHead(row))
  addGrid(builder, spreadSpans(cells), headerRows > 0 ? { headerRows } : {})
}
