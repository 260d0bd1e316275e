import { expect, test } from 'vitest'
import { adfToMarkdown } from './adf-to-markdown'

const words = (text: string, ...marks: object[]) => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const item = (...content: object[]) => ({ type: 'listItem', content })
const doc = (...content: object[]) => adfToMarkdown({ type: 'doc', version: 1, content })

test('headings, words with marks, links, people and dates', () => {
  const written = doc(
    { type: 'heading', attrs: { level: 1 }, content: [words('Moorings')] },
    paragraph(
      words('Ask '),
      { type: 'mention', attrs: { id: '1', text: '@Ada' } },
      words(' '),
      words('today', { type: 'strong' }, { type: 'underline' }),
      words(', see '),
      words('the plan', { type: 'link', attrs: { href: 'https://n.example/p' } }),
      words(' of '),
      { type: 'date', attrs: { timestamp: '1772323200000' } },
      { type: 'emoji', attrs: { shortName: ':ok:' } },
    ),
  )
  expect(written).toBe('## Moorings\n\nAsk @Ada **today**, see [the plan](https://n.example/p) of 2026-03-01:ok:')
})

test('lists in lists, tasks, code, quotes and what folds open', () => {
  const list = {
    type: 'orderedList',
    attrs: { order: 3 },
    content: [
      item(paragraph(words('Shut')), { type: 'bulletList', content: [item(paragraph(words('valve 7')))] }),
      item(paragraph(words('Wait'))),
    ],
  }
  expect(doc(list)).toBe('3. Shut\n\n   - valve 7\n4. Wait')
  const task = { type: 'taskItem', attrs: { state: 'DONE' }, content: [words('Called')] }
  expect(doc({ type: 'taskList', content: [task] })).toBe('- [x] Called')
  expect(doc({ type: 'codeBlock', attrs: { language: 'sh' }, content: [words('a | b')] })).toBe('```sh\na | b\n```')
  expect(doc({ type: 'panel', content: [paragraph(words('Hot')), paragraph(words('Wet'))] })).toBe('> Hot\n>\n> Wet')
  expect(doc({ type: 'expand', attrs: { title: 'More' }, content: [paragraph(words('Deep'))] })).toBe(
    '**More**\n\nDeep',
  )
})

test('a table keeps its cells, with a first row of heads or without', () => {
  const cell = (type: string, text: string) => ({ type, content: [paragraph(words(text))] })
  const rows = (type: string) => ({
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell(type, 'Berth'), cell(type, 'Fee')] },
      { type: 'tableRow', content: [cell('tableCell', 'A|1'), cell('tableCell', '31')] },
    ],
  })
  expect(doc(rows('tableHeader'))).toBe('| Berth | Fee |\n| --- | --- |\n| A\\|1 | 31 |')
  expect(doc(rows('tableCell'))).toBe('|  |  |\n| --- | --- |\n| Berth | Fee |\n| A\\|1 | 31 |')
})

test('words in nodes of a later version are kept, and what is no tree is nothing', () => {
  expect(doc({ type: 'layoutSection', content: [{ type: 'layoutColumn', content: [paragraph(words('Left'))] }] })).toBe(
    'Left',
  )
  expect(adfToMarkdown(null)).toBe('')
})
