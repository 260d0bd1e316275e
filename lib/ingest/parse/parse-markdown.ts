import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Nodes, Root, Table } from 'mdast'
import type { ParsedDocument } from '@/lib/domain/document'
import { decodeText } from './decode-text'
import { DocumentBuilder } from './document-builder'
import { parseHtmlFragment } from './parse-html-fragment'
import type { ParseInput } from './parsed-file'
import { readFrontmatter } from './read-frontmatter'
import { addTableRows } from './table/add-table-rows'

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm)

/** Markdown as it reads, without its marks: `**due**` becomes `due`, a link its text, an image its description. */
export function parseMarkdown(input: ParseInput): ParsedDocument {
  const { text } = decodeText(input.bytes)
  const tree: Root = processor.parse(text)
  const builder = new DocumentBuilder()
  let metadata: Record<string, string> = {}
  for (const node of tree.children) {
    if (node.type === 'yaml' || (node.type as string) === 'toml')
      metadata = readFrontmatter((node as { value: string }).value)
    else addNode(builder, node)
  }
  return builder.finish({ title: metadata['title'] ?? null, metadata })
}

function addNode(builder: DocumentBuilder, node: Nodes): void {
  switch (node.type) {
    case 'heading':
      return builder.add({ kind: 'heading', level: node.depth, text: plainText(node) })
    case 'paragraph':
      return builder.add({ kind: 'paragraph', text: plainText(node) })
    case 'code':
      return builder.add({ kind: 'code', text: node.value })
    case 'table':
      return addTable(builder, node)
    case 'html':
      return parseHtmlFragment(builder, node.value)
    case 'blockquote':
      if (node.children.every((child) => child.type === 'paragraph')) {
        return builder.add({ kind: 'quote', text: node.children.map(plainText).join('\n') })
      }
      return addAll(builder, node.children)
    case 'list':
      return addList(builder, node.children, node.ordered === true ? (node.start ?? 1) : null)
    case 'footnoteDefinition':
      return addAll(builder, node.children)
    default:
      if ('children' in node) addAll(builder, node.children)
  }
}

function addAll(builder: DocumentBuilder, nodes: readonly Nodes[]): void {
  for (const node of nodes) addNode(builder, node)
}

/** Marks are kept as `-` and `1.`, so that the text reads as a list; nested lists follow their item. */
function addList(builder: DocumentBuilder, items: readonly Nodes[], start: number | null): void {
  for (const [index, item] of items.entries()) {
    if (item.type !== 'listItem') continue
    const own = item.children.filter((child) => child.type === 'paragraph')
    const nested = item.children.filter((child) => child.type !== 'paragraph')
    const mark = start === null ? '-' : `${start + index}.`
    const check = item.checked === true ? '[x] ' : item.checked === false ? '[ ] ' : ''
    if (own.length > 0) {
      builder.add({ kind: 'list-item', text: `${mark} ${check}${own.map(plainText).join('\n')}` })
    }
    addAll(builder, nested)
  }
}

function addTable(builder: DocumentBuilder, table: Table): void {
  const rows = table.children.map((row) => row.children.map(plainText))
  const [header, ...body] = rows
  if (!header) return
  if (body.length === 0) addTableRows(builder, null, [header])
  else addTableRows(builder, header.some((cell) => cell.trim() !== '') ? header : null, body)
}

function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\n' : ''
  if (node.type === 'footnoteReference') return ''
  // A soft line break inside a paragraph is a space to a reader.
  return 'children' in node ? node.children.map(plainInline).join('') : ''
}

const plainInline = (node: Nodes): string => (node.type === 'text' ? node.value.replaceAll('\n', ' ') : plainText(node))
