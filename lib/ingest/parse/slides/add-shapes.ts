import type { DocumentBuilder } from '../document-builder'
import { addGrid } from '../table/add-grid'
import { spreadSpans, type SpanCell } from '../table/grid'
import { childElements, childNamed, childrenNamed, descendantsNamed } from '../xml/find-elements'
import type { XmlElement } from '../xml/parse-xml'
import { paragraphText, placeholderOf } from './shape-text'

const titles = new Set(['title', 'ctrTitle'])
const furniture = new Set(['dt', 'ftr', 'sldNum', 'hdr', 'sldImg'])

export function findTitle(tree: XmlElement | undefined): string | null {
  const shape = descendantsNamed(tree, 'p:sp').find((one) => titles.has(placeholderOf(one)?.type ?? ''))
  const text = descendantsNamed(shape, 'a:p').map(paragraphText).join(' ').trim()
  return text === '' ? null : text
}

/** Shapes in the order they were drawn in, which is the order that screen readers use. */
export function addShapes(builder: DocumentBuilder, tree: XmlElement, page: number): void {
  for (const shape of childElements(tree)) {
    if (shape.name === 'p:grpSp') addShapes(builder, shape, page)
    else if (shape.name === 'mc:AlternateContent')
      addShapes(builder, childNamed(shape, 'mc:Choice') ?? { ...shape, children: [] }, page)
    else if (shape.name === 'p:sp') addText(builder, shape, page)
    else if (shape.name === 'p:graphicFrame') {
      for (const table of descendantsNamed(shape, 'a:tbl')) addTable(builder, table, page)
    } else if (shape.name === 'p:pic') addDescription(builder, shape, page)
  }
}

function addText(builder: DocumentBuilder, shape: XmlElement, page: number): void {
  const slot = placeholderOf(shape)?.type ?? null
  if (slot !== null && (titles.has(slot) || furniture.has(slot))) return
  const numbers: number[] = []
  for (const paragraph of childrenNamed(childNamed(shape, 'p:txBody'), 'a:p')) {
    const text = paragraphText(paragraph)
    if (text.trim() === '') continue
    const mark = markOf(paragraph, slot === 'body', numbers)
    if (mark === null) builder.add({ kind: 'paragraph', text, page })
    else builder.add({ kind: 'list-item', text: `${mark} ${text}`, page })
  }
}

/** Bullet or number of a paragraph; in the layout's body every paragraph has a bullet unless it says that it has none. */
function markOf(paragraph: XmlElement, isBody: boolean, numbers: number[]): string | null {
  const properties = childNamed(paragraph, 'a:pPr')
  const level = Math.min(8, Number(properties?.attributes['lvl'] ?? 0) || 0)
  numbers.length = Math.min(numbers.length, level + 1)
  const auto = childNamed(properties, 'a:buAutoNum')
  if (auto) {
    const number = (numbers[level] ?? Number(auto.attributes['startAt'] ?? 1) - 1) + 1
    numbers[level] = number
    return `${number}.`
  }
  numbers.length = Math.min(numbers.length, level)
  if (childNamed(properties, 'a:buNone')) return null
  return childNamed(properties, 'a:buChar') || isBody ? '-' : null
}

function addTable(builder: DocumentBuilder, table: XmlElement, page: number): void {
  const rows = childrenNamed(table, 'a:tr').map((row) => childrenNamed(row, 'a:tc').filter(isOwnCell).map(toCell))
  const hasHeader = childNamed(table, 'a:tblPr')?.attributes['firstRow'] === '1'
  addGrid(builder, spreadSpans(rows), { page, isData: hasHeader })
}

/** Cells that a merge covers are there as well, and empty. */
const isOwnCell = ({ attributes }: XmlElement): boolean =>
  !isTrue(attributes['hMerge']) && !isTrue(attributes['vMerge'])
const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

function toCell(cell: XmlElement): SpanCell {
  return {
    text: descendantsNamed(cell, 'a:p').map(paragraphText).join(' '),
    columns: Number(cell.attributes['gridSpan'] ?? 1) || 1,
    rows: Number(cell.attributes['rowSpan'] ?? 1) || 1,
  }
}

/** A picture's description, where a person wrote one: programs write file names and guesses there. */
function addDescription(builder: DocumentBuilder, picture: XmlElement, page: number): void {
  const [named] = descendantsNamed(picture, 'p:cNvPr')
  const text = named?.attributes['descr'] ?? ''
  const isGenerated = /^[^\s]+\.\w{2,4}$|automatically generated|\.(?:png|jpe?g|gif|emf|wmf|svg|tiff?)$/i.test(text)
  if (text.trim() !== '' && !isGenerated) builder.add({ kind: 'caption', text, page })
}
