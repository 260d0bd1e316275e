import { expect, test } from 'vitest'
import { blocksToMarkdown, type Block } from './blocks-to-markdown'

const words = (text: string, annotations = {}, href: string | null = null) => ({ plain_text: text, href, annotations })
const block = (type: string, content: object = {}, ...children: Block[]): Block => ({ type, content, children })
const of = (type: string, text: string, ...children: Block[]) => block(type, { rich_text: [words(text)] }, ...children)

test('headings, words with marks, lists with numbers and lists in them', () => {
  const marked = [
    words('Ask '),
    words('Ada', { bold: true, italic: true }),
    words(' of '),
    words('the plan', {}, 'https://n.example/p'),
  ]
  expect(
    blocksToMarkdown([
      of('heading_1', 'Moorings'),
      block('paragraph', { rich_text: marked }),
      block('paragraph', { rich_text: [] }),
      of('numbered_list_item', 'Shut', of('numbered_list_item', 'valve 7'), of('numbered_list_item', 'valve 8')),
      of('numbered_list_item', 'Wait', of('paragraph', 'An hour.')),
      of('to_do', 'Called'),
    ]),
  ).toBe(
    '## Moorings\n\nAsk ***Ada*** of [the plan](https://n.example/p)\n\n1. Shut\n   1. valve 7\n   2. valve 8\n2. Wait\n\n   An hour.\n\n- [ ] Called',
  )
})

test('code, quotes, what folds open, columns and links', () => {
  expect(blocksToMarkdown([block('code', { rich_text: [words('a | b')], language: 'bash' })])).toBe(
    '```bash\na | b\n```',
  )
  expect(blocksToMarkdown([of('callout', 'Hot', of('paragraph', 'Wet'))])).toBe('> Hot\n>\n> Wet')
  expect(blocksToMarkdown([of('toggle', 'More', of('paragraph', 'Deep'))])).toBe('More\n\nDeep')
  const columns = block(
    'column_list',
    {},
    block('column', {}, of('paragraph', 'Left')),
    block('column', {}, of('paragraph', 'Right')),
  )
  expect(blocksToMarkdown([columns])).toBe('Left\n\nRight')
  expect(blocksToMarkdown([block('bookmark', { caption: [words('Plan')], url: 'https://n.example' })])).toBe(
    'Plan: https://n.example',
  )
})

test('a table keeps its cells; a block of a later version its words; what is none is nothing', () => {
  const row = (...cells: string[]) => block('table_row', { cells: cells.map((cell) => [words(cell)]) })
  const table = (isHeaded: boolean) =>
    block('table', { has_column_header: isHeaded }, row('Berth', 'Fee'), row('A|1', '31'))
  expect(blocksToMarkdown([table(true)])).toBe('| Berth | Fee |\n| --- | --- |\n| A\\|1 | 31 |')
  expect(blocksToMarkdown([table(false)])).toBe('|  |  |\n| --- | --- |\n| Berth | Fee |\n| A\\|1 | 31 |')
  expect(
    blocksToMarkdown([of('of_2030', 'New'), block('unsupported'), { type: 'child_page', content: null, children: [] }]),
  ).toBe('New')
})
