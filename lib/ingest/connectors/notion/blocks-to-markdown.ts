import { z } from 'zod'
import { richTextSchema, type RichText } from './page'

export type Block = { readonly type: string; readonly content: unknown; readonly children: readonly Block[] }

/** What blocks have, each some of it. */
const contentSchema = z
  .object({
    rich_text: richTextSchema,
    caption: richTextSchema,
    checked: z.boolean(),
    language: z.string(),
    expression: z.string(),
    url: z.string(),
    cells: z.array(richTextSchema),
    has_column_header: z.boolean(),
  })
  .partial()
type Content = z.infer<typeof contentSchema>

/** Blocks of a Notion page as Markdown. Of a block that it does not know the words are kept. */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  const written: string[] = []
  let number = 0
  let before = ''
  for (const block of blocks) {
    number = block.type === 'numbered_list_item' ? number + 1 : 0
    const text = blockOf(block, number)
    if (text === '') continue
    // Items of one list stand together, everything else apart.
    const isNext = listTypes.has(block.type) && block.type === before
    written.push(written.length === 0 ? '' : isNext ? '\n' : '\n\n', text)
    before = block.type
  }
  return written.join('')
}

const listTypes = new Set(['bulleted_list_item', 'numbered_list_item', 'to_do'])

function blockOf(block: Block, number: number): string {
  const parsed = contentSchema.safeParse(block.content)
  const content: Content = parsed.success ? parsed.data : {}
  const words = textOf(content.rich_text ?? content.caption ?? [])
  const inner = blocksToMarkdown(block.children)
  const below = (text: string): string => [text, inner].filter(Boolean).join('\n\n')
  const item = (mark: string): string =>
    indented(
      mark,
      inner === '' ? words : `${words}${listTypes.has(block.children[0]?.type ?? '') ? '\n' : '\n\n'}${inner}`,
    )
  switch (block.type) {
    case 'heading_1':
    case 'heading_2':
    case 'heading_3':
      return below(`#${'#'.repeat(Number(block.type.at(-1)))} ${words}`)
    case 'bulleted_list_item':
      return item('- ')
    case 'numbered_list_item':
      return item(`${number}. `)
    case 'to_do':
      return item(content.checked === true ? '- [x] ' : '- [ ] ')
    case 'quote':
    case 'callout':
      return indented('> ', below(words), '> ')
    case 'code':
      return `\`\`\`${content.language === 'plain text' ? '' : (content.language ?? '')}\n${plainOf(content.rich_text ?? [])}\n\`\`\``
    case 'equation':
      return content.expression === undefined ? '' : `$${content.expression}$`
    case 'divider':
      return '---'
    case 'table':
      return tableOf(block.children, content.has_column_header === true)
    case 'bookmark':
    case 'embed':
    case 'link_preview':
      return [words, content.url].filter(Boolean).join(': ')
    default:
      return below(words)
  }
}

/** A Markdown table has heads; where Notion's has none they stay empty. */
function tableOf(rows: readonly Block[], isHeaded: boolean): string {
  const cells = rows.map(({ content }) => {
    const parsed = contentSchema.safeParse(content)
    return (parsed.success ? (parsed.data.cells ?? []) : []).map((cell) =>
      textOf(cell)
        .replaceAll(/\s*\n\s*/g, ' ')
        .replaceAll('|', String.raw`\|`),
    )
  })
  const width = Math.max(0, ...cells.map((row) => row.length))
  if (width === 0) return ''
  const [head = [], ...body] = isHeaded ? cells : [[], ...cells]
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n')
}

/** Words with the marks that mean something. */
export const textOf = (parts: RichText): string =>
  parts
    .map(({ plain_text: text, href, annotations = {} }) => {
      if (text.trim() === '') return text
      const { code, bold, italic, strikethrough } = annotations
      let marked = code ? `\`${text}\`` : text
      if (bold) marked = `**${marked}**`
      if (italic) marked = `*${marked}*`
      if (strikethrough) marked = `~~${marked}~~`
      return href ? `[${marked}](${href})` : marked
    })
    .join('')
    .trim()

const plainOf = (parts: RichText): string => parts.map((part) => part.plain_text).join('')

const indented = (mark: string, text: string, rest = ' '.repeat(mark.length)): string =>
  text
    .split('\n')
    .map((line, at) => ((at === 0 ? mark : rest) + line).trimEnd())
    .join('\n')
