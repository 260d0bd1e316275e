import { z } from 'zod'

type Node = {
  readonly type: string
  readonly text?: string | undefined
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly content?: readonly Node[] | undefined
  readonly marks?: readonly { type: string; attrs?: Readonly<Record<string, unknown>> | undefined }[] | undefined
}

const attrs = z.record(z.string(), z.unknown()).optional()
const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs,
    content: z.array(nodeSchema).optional(),
    marks: z.array(z.object({ type: z.string(), attrs })).optional(),
  }),
)

/** Atlassian Document Format, the tree that Jira's cloud keeps text in, as Markdown. What is no such tree becomes nothing. */
export function adfToMarkdown(document: unknown): string {
  const parsed = nodeSchema.safeParse(document)
  return parsed.success ? blocksOf(parsed.data) : ''
}

const blocksOf = (node: Node): string => (node.content ?? []).map(block).filter(Boolean).join('\n\n')

/** By the names of the format's block nodes; of a node that it does not know the words are kept. */
const blocks: Readonly<Record<string, (node: Node) => string>> = {
  heading: (node) => `${'#'.repeat(Math.min(6, Number(node.attrs?.['level'] ?? 2) + 1))} ${inlineOf(node)}`,
  paragraph: inlineOf,
  codeBlock: (node) => `\`\`\`${stringOf(node, 'language')}\n${textOf(node)}\n\`\`\``,
  blockquote: (node) => prefixed('> ', '> ', blocksOf(node)),
  panel: (node) => prefixed('> ', '> ', blocksOf(node)),
  bulletList: (node) => itemsOf(node, () => '- '),
  orderedList: (node) => itemsOf(node, (index) => `${Number(node.attrs?.['order'] ?? 1) + index}. `),
  taskList: (node) => itemsOf(node, (_, item) => (item.attrs?.['state'] === 'DONE' ? '- [x] ' : '- [ ] ')),
  decisionList: (node) => itemsOf(node, () => '- '),
  expand: (node) => [`**${stringOf(node, 'title')}**`.replace('****', ''), blocksOf(node)].filter(Boolean).join('\n\n'),
  table: tableOf,
  rule: () => '---',
  mediaSingle: () => '',
  mediaGroup: () => '',
}

function block(node: Node): string {
  const write = blocks[node.type] ?? (node.type === 'nestedExpand' ? blocks['expand'] : undefined)
  if (write) return write(node)
  return node.content?.some((child) => blocks[child.type]) ? blocksOf(node) : inline(node)
}

function itemsOf(list: Node, markOf: (index: number, item: Node) => string): string {
  const items = (list.content ?? []).map((item, index) => {
    if (item.type === list.type) return prefixed('  ', '  ', block(item))
    const mark = markOf(index, item)
    const isBlocks = item.content?.some((child) => blocks[child.type]) ?? false
    return prefixed(mark, ' '.repeat(mark.length), isBlocks ? blocksOf(item) : inlineOf(item))
  })
  return items.join('\n')
}

/** Cells hold blocks, and a Markdown table only lines: they are joined. */
function tableOf(table: Node): string {
  const rows = (table.content ?? []).map((row) =>
    (row.content ?? []).map((cell) =>
      blocksOf(cell)
        .replaceAll(/\s*\n\s*/g, ' ')
        .replaceAll('|', String.raw`\|`),
    ),
  )
  const width = Math.max(0, ...rows.map((row) => row.length))
  const isHeaded = table.content?.[0]?.content?.every((cell) => cell.type === 'tableHeader') ?? false
  const lines = (isHeaded ? rows : [[], ...rows]).map((row) => {
    const cells = Array.from({ length: width }, (_, index) => row[index] ?? '')
    return `| ${cells.join(' | ')} |`
  })
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')
}

function inlineOf(node: Node): string {
  return (node.content ?? []).map(inline).join('').trim()
}

/** Marks are laid around the words; those that only change looks are passed over. */
function inline(node: Node): string {
  if (node.type === 'hardBreak') return '\n'
  if (node.type !== 'text') return wordsOf(node)
  return (node.marks ?? []).reduce((text, { type, attrs: of }) => {
    if (type === 'code') return `\`${text}\``
    if (type === 'strong') return `**${text}**`
    if (type === 'em') return `*${text}*`
    if (type === 'strike') return `~~${text}~~`
    return type === 'link' && typeof of?.['href'] === 'string' ? `[${text}](${of['href']})` : text
  }, node.text ?? '')
}

function wordsOf(node: Node): string {
  if (node.type === 'date') {
    const at = new Date(Number(node.attrs?.['timestamp']))
    return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10)
  }
  if (node.content) return inlineOf(node)
  return stringOf(node, 'text') || stringOf(node, 'url') || stringOf(node, 'shortName')
}

const textOf = (node: Node): string => (node.text ?? '') + (node.content ?? []).map(textOf).join('')
const stringOf = (node: Node, name: string): string => {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

const prefixed = (first: string, rest: string, text: string): string =>
  text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : rest) + line).trimEnd())
    .join('\n')
