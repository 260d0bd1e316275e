import { getFormatFromId } from 'numfmt'
import { childNamed, childrenNamed, descendantsNamed, textOf } from '../xml/find-elements'
import { parseXml, type XmlElement } from '../xml/parse-xml'
import type { Archive } from '../zip/open-archive'
import { readRelations } from '../zip/read-relations'
import { formatCell } from './format-cell'
import type { CellValue } from './read-sheet-xml'

export type SheetEntry = {
  readonly name: string
  readonly part: string
  readonly kind: string
  readonly hidden: boolean
}

export type Workbook = {
  readonly sheets: readonly SheetEntry[]
  readonly toText: (cell: CellValue) => string
}

/** What the sheets of a workbook share: their order and names, strings, formats and calendar. */
export function readWorkbook(archive: Archive, part: string): Workbook {
  const workbook = parseXml(archive.text(part) ?? '')
  const relations = readRelations(archive, part)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const partOf = (type: string): string | null => {
    const relation = relations.find((one) => one.type === type)
    return relation ? archive.text(relation.target) : null
  }
  const strings = readStrings(partOf('sharedStrings'))
  const patterns = readPatterns(partOf('styles'))
  const days1904 = /^(?:1|true)$/.test(childNamed(workbook, 'workbookPr')?.attributes['date1904'] ?? '') ? 1462 : 0
  return {
    sheets: childrenNamed(childNamed(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
      const relation = byId.get(attributes['r:id'] ?? '')
      if (!relation) return []
      const hidden = /hidden/i.test(attributes['state'] ?? '')
      return [{ name: attributes['name'] ?? '', part: relation.target, kind: relation.type, hidden }]
    }),
    toText: ({ type, style, value }) => {
      if (type === 's') return strings[Number(value)] ?? ''
      if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
      if (type !== 'n' || value.trim() === '' || Number.isNaN(Number(value))) return value
      const pattern = patterns[style] ?? ''
      return formatCell(pattern, Number(value) + (/[ymdhs]/i.test(pattern) ? days1904 : 0))
    },
  }
}

function readStrings(source: string | null): string[] {
  if (source === null) return []
  return childrenNamed(parseXml(source), 'si').map(richText)
}

/** Text of a string or comment: its runs, without the reading aids of East Asian text. */
export const richText = (element: XmlElement): string =>
  element.children
    .map((child) =>
      typeof child === 'string' ? '' : child.name === 't' ? textOf(child) : child.name === 'r' ? richText(child) : '',
    )
    .join('')

function readPatterns(source: string | null): string[] {
  if (source === null) return []
  const styles = parseXml(source)
  const own = new Map(
    descendantsNamed(childNamed(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'] ?? '',
      attributes['formatCode'] ?? '',
    ]),
  )
  return childrenNamed(childNamed(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0'
    return own.get(id) ?? getFormatFromId(Number(id)) ?? ''
  })
}
