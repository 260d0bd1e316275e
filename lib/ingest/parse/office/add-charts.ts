import type { DocumentBuilder } from '../document-builder'
import { addGrid } from '../table/add-grid'
import { childElements, childNamed, childrenNamed, descendantsNamed, textOf } from '../xml/find-elements'
import { parseXml, type XmlElement } from '../xml/parse-xml'
import type { Archive } from '../zip/open-archive'
import { readRelations } from '../zip/read-relations'

/** Charts that a part (a drawing, a slide, a document) points at: title, kind, and the values it was drawn from as a table. */
export function addCharts(builder: DocumentBuilder, archive: Archive, part: string): void {
  for (const { type, target } of readRelations(archive, part)) {
    const source = type === 'chart' ? archive.text(target) : null
    if (source !== null) addChart(builder, parseXml(source))
  }
}

function addChart(builder: DocumentBuilder, space: XmlElement): void {
  const chart = childNamed(space, 'c:chart')
  const title = descendantsNamed(childNamed(chart, 'c:title'), 'a:t').map(textOf).join('')
  const area = childNamed(chart, 'c:plotArea')
  builder.add({ kind: 'caption', text: title })
  for (const plot of area ? childElements(area) : []) if (childNamed(plot, 'c:ser')) addPlot(builder, plot)
}

/** A value of a series that is missing is an empty cell: points carry their place. */
function addPlot(builder: DocumentBuilder, plot: XmlElement): void {
  builder.add({ kind: 'caption', text: kindOf(plot.name) })
  const lines = childrenNamed(plot, 'c:ser')
  const names = lines.map((line) => points(childNamed(line, 'c:tx'))[0] ?? '')
  const values = lines.map((line) => points(childNamed(line, 'c:val') ?? childNamed(line, 'c:yVal')))
  const labels = points(childNamed(lines[0], 'c:cat') ?? childNamed(lines[0], 'c:xVal'))
  const height = Math.min(10_000, Math.max(labels.length, ...values.map((column) => column.length)))
  const body = Array.from({ length: height }, (_, y) => [
    labels[y] ?? String(y + 1),
    ...values.map((column) => column[y] ?? ''),
  ])
  const toCells = (row: readonly string[]) => row.map((text) => ({ text }))
  addGrid(builder, [['', ...names], ...body].map(toCells), { headerRows: 1 })
}

/** `c:bar3DChart` is a "Bar chart". */
function kindOf(name: string): string {
  const kind = name.replaceAll(/^c:|3D|Chart$/g, '')
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} chart`
}

function points(element: XmlElement | undefined): string[] {
  const found: string[] = []
  for (const point of descendantsNamed(element, 'c:pt')) {
    const index = Number(point.attributes['idx'] ?? found.length)
    if (index < 10_000) found[index] = textOf(childNamed(point, 'c:v'))
  }
  return Array.from(found, (value) => value ?? '')
}
