import type { List, PhrasingContent, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block, Run } from './block'

/** Turns Markdown into the blocks the PDF, DOCX and HTML renderers share. @throws Error on a construct they do not draw */
export function parseBlocks(markdown: string): Block[] {
  const root = unified().use(remarkParse).use(remarkGfm).parse(markdown)
  return root.children.flatMap((node) => toBlocks(node))
}

function toBlocks(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: Math.min(node.depth, 3) as 1 | 2 | 3, runs: toRuns(node.children) }]
    case 'paragraph':
      return [{ kind: 'paragraph', runs: toRuns(node.children) }]
    case 'list':
      return toItems(node, 0)
    case 'table': {
      const [header = [], ...rows] = node.children.map((row) => row.children.map((cell) => toRuns(cell.children)))
      return [{ kind: 'table', header, rows }]
    }
    case 'footnoteDefinition': {
      const runs = node.children.flatMap((child) => (child.type === 'paragraph' ? toRuns(child.children) : []))
      return [{ kind: 'note', number: Number(node.identifier), runs }]
    }
    case 'html':
      return [{ kind: 'html', value: node.value }]
    case 'thematicBreak':
      return []
    default:
      throw new Error(`sample sources may not use Markdown "${node.type}"`)
  }
}

function toItems(list: List, depth: number): Block[] {
  const ordered = list.ordered === true
  return list.children.flatMap((item, index) =>
    item.children.flatMap((child): Block[] => {
      if (child.type === 'list') return toItems(child, depth + 1)
      if (child.type !== 'paragraph') throw new Error(`a list item may not hold "${child.type}"`)
      return [{ kind: 'item', ordered, number: (list.start ?? 1) + index, depth, runs: toRuns(child.children) }]
    }),
  )
}

function toRuns(nodes: PhrasingContent[], style: Partial<Run> = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ ...style, text: node.value.replaceAll('\n', ' ') }]
      case 'inlineCode':
        return [{ ...style, text: node.value }]
      case 'strong':
        return toRuns(node.children, { ...style, bold: true })
      case 'emphasis':
        return toRuns(node.children, { ...style, italic: true })
      case 'link':
        return toRuns(node.children, style)
      case 'footnoteReference':
        return [{ ...style, text: '', note: Number(node.identifier) }]
      default:
        throw new Error(`sample sources may not use inline Markdown "${node.type}"`)
    }
  })
}
