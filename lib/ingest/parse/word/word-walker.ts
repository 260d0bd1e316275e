import type { DocumentBuilder } from '../document-builder'
import { childElements, childNamed, childrenNamed, descendantsNamed, textOf } from '../xml/find-elements'
import type { XmlElement } from '../xml/parse-xml'
import { addWordTable } from './add-word-table'
import { isOn, readInline, type Inline, type NoteReference } from './inline-reader'
import { outlineLevel, readList } from './read-styles'
import type { WordParts } from './word-parts'

/** Wrappers that only say something about what they hold. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:txbxContent'])

/** Walks the body of a Word file into blocks; notes and comments are written by `finish`. */
export class WordWalker {
  readonly #builder: DocumentBuilder
  readonly #parts: WordParts
  readonly #notes: NoteReference[] = []
  #marks = 0
  hiddenWords = 0

  constructor(builder: DocumentBuilder, parts: WordParts) {
    this.#builder = builder
    this.#parts = parts
  }

  walk(parent: XmlElement): void {
    for (const element of childElements(parent)) {
      if (element.name === 'w:p') this.#addParagraph(element)
      else if (element.name === 'w:tbl') addWordTable(this.#builder, element, this)
      else if (wrappers.has(element.name)) this.walk(element)
      else if (element.name === 'mc:AlternateContent') this.walk(childNamed(element, 'mc:Choice') ?? element)
    }
  }

  finish(): void {
    // A note may refer to another one: the list grows while it is written.
    for (const { kind, id, mark } of this.#notes) {
      const note = (kind === 'footnote' ? this.#parts.footnotes : this.#parts.endnotes).get(id)
      if (note) this.#builder.add({ kind: 'paragraph', text: `[${mark}] ${this.cellText(note)}` })
    }
    for (const comment of this.#parts.comments) {
      const author = comment.attributes['w:author'] ?? ''
      const text = descendantsNamed(comment, 'w:p')
        .map((one) => descendantsNamed(one, 'w:t').map(textOf).join(''))
        .join('\n')
      if (text.trim() !== '')
        this.#builder.add({ kind: 'paragraph', text: `Comment${author && ` by ${author}`}: ${text}` })
    }
  }

  /** All that a cell or note says, as lines: its paragraphs with their list marks, boxes, and tables row by row. */
  cellText(cell: XmlElement): string {
    return childElements(cell)
      .map((element) => {
        if (element.name === 'w:p') {
          const inline = this.#read(element)
          const mark = this.#markOf(element)
          const own = `${mark && inline.text.trim() !== '' ? `${mark} ` : ''}${inline.text}`
          return [own, ...inline.boxes.map((box) => this.cellText(box))].join('\n')
        }
        if (element.name === 'w:tbl')
          return descendantsNamed(element, 'w:tc')
            .map((one) => this.cellText(one))
            .join(' ')
        return wrappers.has(element.name) ? this.cellText(element) : ''
      })
      .filter((text) => text.trim() !== '')
      .join('\n')
  }

  #addParagraph(paragraph: XmlElement): void {
    const inline = this.#read(paragraph)
    const style = this.#parts.styleOf(styleId(paragraph))
    const level = outlineLevel(childNamed(paragraph, 'w:pPr')) ?? (style.kind === 'heading' ? style.level : null)
    const mark = inline.text.trim() === '' ? null : this.#markOf(paragraph)
    const text = mark === null ? inline.text : `${mark} ${inline.text}`
    if (level !== null) this.#builder.add({ kind: 'heading', level, text: mark === '-' ? inline.text : text })
    else if (mark !== null) this.#builder.add({ kind: 'list-item', text })
    else
      this.#builder.add({ kind: style.kind === 'plain' || style.kind === 'heading' ? 'paragraph' : style.kind, text })
    for (const box of inline.boxes) this.walk(box)
  }

  #read(paragraph: XmlElement): Inline {
    const inline = readInline(paragraph, () => ++this.#marks)
    this.#notes.push(...inline.notes)
    this.hiddenWords += inline.hiddenWords
    return inline
  }

  #markOf(paragraph: XmlElement): string | null {
    const list = readList(childNamed(paragraph, 'w:pPr')) ?? this.#parts.styleOf(styleId(paragraph)).list
    return list ? this.#parts.numbers.next(list.id, list.level) : null
  }
}

const styleId = (paragraph: XmlElement): string | undefined =>
  childNamed(childNamed(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val']

/** Rows of a table, those in content controls and insertions too; a row that is deleted is none. */
export function tableRows(table: XmlElement): XmlElement[] {
  return childElements(table).flatMap((child) => {
    if (child.name === 'w:tr') return childNamed(childNamed(child, 'w:trPr'), 'w:del') ? [] : [child]
    return wrappers.has(child.name) ? tableRows(child) : []
  })
}

export function rowCells(row: XmlElement): XmlElement[] {
  return childElements(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child]
    return wrappers.has(child.name) ? rowCells(child) : []
  })
}

export const isHeaderRow = (row: XmlElement): boolean =>
  childrenNamed(childNamed(row, 'w:trPr'), 'w:tblHeader').some(({ attributes }) => isOn(attributes['w:val']))
