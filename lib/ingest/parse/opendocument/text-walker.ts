import type { DocumentBuilder } from '../document-builder'
import { addGrid } from '../table/add-grid'
import { spreadSpans, type SpanCell } from '../table/grid'
import { childElements, childNamed, childrenNamed, descendantsNamed, textOf } from '../xml/find-elements'
import { parseXml, type XmlElement } from '../xml/parse-xml'
import { resolvePart } from '../zip/read-relations'
import type { Archive } from '../zip/open-archive'
import { countOf } from './add-spreadsheet'
import { readNumberedLists } from './read-numbered-lists'

/** What a reader does not see, or sees apart from the text. */
const skipped = new Set([
  'text:tracked-changes',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:sequence-decls',
  'text:bookmark',
  'office:forms',
  'office:annotation-end',
  'presentation:notes',
  'svg:title',
  'svg:desc',
])

/** Walks the text of an OpenDocument file into blocks. Notes and comments are collected and written by `finish`. */
export class TextWalker {
  readonly #builder: DocumentBuilder
  readonly #archive: Archive
  readonly #numbered: (style: string, level: number) => boolean
  readonly #page: { page?: number }
  readonly #notes: string[] = []
  readonly #comments: string[] = []
  /** Text boxes and objects stand inside of a paragraph: they follow it. */
  #frames: XmlElement[] = []

  constructor(builder: DocumentBuilder, archive: Archive, content: XmlElement, page?: number) {
    this.#builder = builder
    this.#archive = archive
    this.#numbered = readNumberedLists(content)
    this.#page = page === undefined ? {} : { page }
  }

  walk(parent: XmlElement): void {
    for (const element of childElements(parent)) this.#addBlock(element)
  }

  finish(): void {
    for (const text of this.#notes.splice(0)) this.#builder.add({ kind: 'paragraph', text, ...this.#page })
    for (const text of this.#comments.splice(0)) this.#builder.add({ kind: 'paragraph', text, ...this.#page })
  }

  inline(element: XmlElement): string {
    return element.children
      .map((child) => (typeof child === 'string' ? child.replaceAll(/\s+/g, ' ') : this.#inlineOf(child)))
      .join('')
  }

  #addBlock(element: XmlElement): void {
    const { name, attributes } = element
    if (skipped.has(name) || (name === 'text:section' && attributes['text:display'] === 'none')) return
    if (name === 'text:h' || name === 'text:p') {
      const text = this.inline(element)
      if (name === 'text:p') this.#builder.add({ kind: 'paragraph', text, ...this.#page })
      else this.#builder.add({ kind: 'heading', level: countOf(element, 'text:outline-level'), text, ...this.#page })
      this.#flushFrames()
    } else if (name === 'text:list') this.#addList(element, attributes['text:style-name'] ?? '', 1)
    else if (name === 'table:table') this.#addTable(element)
    else if (name === 'draw:object') this.#addChart(attributes['xlink:href'] ?? '')
    else this.walk(element)
  }

  #addList(list: XmlElement, style: string, level: number): void {
    let number = 0
    for (const item of childrenNamed(list, 'text:list-item')) {
      number = Number(item.attributes['text:start-value'] ?? number + 1)
      const mark = this.#numbered(style, level) ? `${number}.` : '-'
      const own = childElements(item).filter((child) => child.name === 'text:p' || child.name === 'text:h')
      const text = own.map((child) => this.inline(child)).join('\n')
      if (text.trim() !== '') this.#builder.add({ kind: 'list-item', text: `${mark} ${text}`, ...this.#page })
      this.#flushFrames()
      for (const nested of childrenNamed(item, 'text:list'))
        this.#addList(nested, nested.attributes['text:style-name'] ?? style, level + 1)
    }
  }

  #addTable(table: XmlElement): void {
    const isRow = ({ name }: XmlElement): boolean => name === 'table:table-row'
    const head = childrenNamed(table, 'table:table-header-rows').flatMap((rows) => childElements(rows).filter(isRow))
    const body = childElements(table).flatMap((child) =>
      child.name === 'table:table-rows' ? childElements(child).filter(isRow) : isRow(child) ? [child] : [],
    )
    const rows = [...head, ...body].map((row) => childElements(row).flatMap((cell) => this.#toCells(cell)))
    addGrid(this.#builder, spreadSpans(rows), { ...(head.length > 0 && { headerRows: head.length }), ...this.#page })
    this.#flushFrames()
  }

  /** A cell that a merge covers is there as well, as a covered one. */
  #toCells(cell: XmlElement): SpanCell[] {
    if (cell.name !== 'table:table-cell') return []
    const text = descendantsNamed(cell, 'text:p')
      .concat(descendantsNamed(cell, 'text:h'))
      .map((part) => this.inline(part))
      .join(' ')
    const one = {
      text,
      columns: countOf(cell, 'table:number-columns-spanned'),
      rows: countOf(cell, 'table:number-rows-spanned'),
    }
    return Array.from({ length: Math.min(200, countOf(cell, 'table:number-columns-repeated')) }, () => one)
  }

  #inlineOf(element: XmlElement): string {
    const { name, attributes } = element
    if (skipped.has(name)) return ''
    if (name === 'text:s') return ' '.repeat(Math.min(50, countOf(element, 'text:c')))
    if (name === 'text:tab') return '\t'
    if (name === 'text:line-break') return '\n'
    if (name === 'text:note') return this.#takeNote(element)
    if (name === 'office:annotation') {
      const author = textOf(childNamed(element, 'dc:creator'))
      const text = descendantsNamed(element, 'text:p').map(textOf).join(' ')
      this.#comments.push(`Comment${author === '' ? '' : ` by ${author}`}: ${text}`)
      return ''
    }
    if (name === 'draw:frame' && !attributes['presentation:class']) {
      this.#frames.push(element)
      return ''
    }
    return this.inline(element)
  }

  #takeNote(note: XmlElement): string {
    const mark = textOf(childNamed(note, 'text:note-citation'))
    const body = childNamed(note, 'text:note-body')
    if (body)
      this.#notes.push(
        `[${mark}] ${descendantsNamed(body, 'text:p')
          .map((part) => this.inline(part))
          .join(' ')}`,
      )
    return `[${mark}]`
  }

  #flushFrames(): void {
    const frames = this.#frames
    this.#frames = []
    for (const frame of frames) this.walk(frame)
  }

  /** A chart is a document of its own inside of the file. */
  #addChart(reference: string): void {
    const source = this.#archive.text(`${resolvePart('', reference)}/content.xml`)
    const [chart] = source === null ? [] : descendantsNamed(parseXml(source), 'chart:chart')
    if (!chart) return
    const kind = (chart.attributes['chart:class'] ?? '').replace(/^.*:/, '')
    this.#builder.add({ kind: 'caption', text: textOf(childNamed(chart, 'chart:title')), ...this.#page })
    if (kind !== '')
      this.#builder.add({
        kind: 'caption',
        text: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} chart`,
        ...this.#page,
      })
    for (const table of childrenNamed(chart, 'table:table')) this.#addTable(table)
  }
}
