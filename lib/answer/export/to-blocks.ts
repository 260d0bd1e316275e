import type { List, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block, Run } from './blocks'
import { cutRuns, type RunStyle } from './cut-runs'
import type { ExportMark, ExportSection } from './export-document'

type Reading = { readonly section: ExportSection; readonly noteCount: number }

/** A section as blocks that a page can be set from: its heading, its text, its remarks. Nothing in it can load anything. */
export function toBlocks(section: ExportSection, noteCount: number): Block[] {
  const reading = { section, noteCount }
  const heading: Block[] =
    section.heading === null ? [] : [{ kind: 'heading', level: 1, runs: [{ text: section.heading }] }]
  const remarks = section.remarks.map((text): Block => ({ kind: 'remark', runs: [{ text, italic: true }] }))
  return [...heading, ...(section.isMarkdown ? readMarkdown(reading) : readPlain(reading)), ...remarks]
}

function readPlain({ section: { text, marks }, noteCount }: Reading): Block[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map((match): Block => ({ kind: 'paragraph', runs: cutRuns(match[0], match.index, { marks, noteCount }) }))
}

function readMarkdown(reading: Reading): Block[] {
  const root = unified().use(remarkParse).use(remarkGfm).parse(reading.section.text)
  return root.children.flatMap((node) => toBlock(node, reading))
}

function toBlock(node: RootContent, reading: Reading): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth <= 2 ? 2 : 3, runs: toRuns(node.children, reading) }]
    case 'paragraph':
      return [paragraph(node, reading)]
    case 'list':
      return toItems(node, 0, reading)
    case 'blockquote':
      return node.children.flatMap((child): Block[] =>
        child.type === 'paragraph'
          ? [{ kind: 'quote', runs: toRuns(child.children, reading) }]
          : toBlock(child, reading),
      )
    case 'code':
      return [{ kind: 'code', text: node.value }]
    case 'table':
      return [
        { kind: 'table', rows: node.children.map((row) => row.children.map((cell) => toRuns(cell.children, reading))) },
      ]
    case 'html':
      return [{ kind: 'paragraph', runs: [{ text: node.value }] }]
    default:
      return []
  }
}

const paragraph = (node: Paragraph, reading: Reading): Block => ({
  kind: 'paragraph',
  runs: toRuns(node.children, reading),
})

function toItems(list: List, depth: number, reading: Reading): Block[] {
  return list.children.flatMap((item, index) => {
    const mark = list.ordered === true ? `${(list.start ?? 1) + index}.` : '•'
    return item.children.flatMap((child, at): Block[] => {
      if (child.type === 'list') return toItems(child, depth + 1, reading)
      if (child.type !== 'paragraph') return toBlock(child, reading)
      return [{ kind: 'item', mark: at === 0 ? mark : '', depth, runs: toRuns(child.children, reading) }]
    })
  })
}

function toRuns(nodes: readonly PhrasingContent[], reading: Reading, style: RunStyle = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return cutText(node, reading, style)
      case 'inlineCode':
        return [{ ...style, code: true, text: node.value }]
      case 'strong':
        return toRuns(node.children, reading, { ...style, bold: true })
      case 'emphasis':
        return toRuns(node.children, reading, { ...style, italic: true })
      case 'delete':
      case 'link':
      case 'linkReference':
        return toRuns(node.children, reading, style)
      case 'break':
        return [{ text: '\n' }]
      case 'html':
        return [{ ...style, text: node.value }]
      case 'image':
      case 'imageReference':
        return [{ ...style, text: node.alt ?? '' }]
      default:
        return []
    }
  })
}

function cutText(node: Text, { section, noteCount }: Reading, style: RunStyle): Run[] {
  const start = node.position?.start.offset
  const isSlice = start !== undefined && section.text.slice(start, start + node.value.length) === node.value
  const cut = isSlice
    ? cutRuns(node.value, start, { marks: section.marks, noteCount, style })
    : cutRuns(node.value, 0, { marks: findMarks(node, section), noteCount, style })
  return cut.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }))
}

/**
 * The marks of a text with escapes or entities, which is no slice of its source: found by their words, and where that fails the whole text is
 * marked. A mark too much is better than one that is lost.
 */
function findMarks({ value, position }: Text, { text, marks }: ExportSection): ExportMark[] {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  return marks
    .filter((mark) => mark.start < to && mark.end > from)
    .map((mark) => {
      const words = text.slice(mark.start, mark.end)
      const start = value.indexOf(words)
      return start === -1 ? { ...mark, start: 0, end: value.length } : { ...mark, start, end: start + words.length }
    })
}
