import { expect, test } from 'vitest'
import { wikiToMarkdown } from './wiki-to-markdown'

test('headings, lists, links and bold words', () => {
  const wiki = 'h1. Moorings\nAsk *Ada* at [the plan|https://n.example/p].\n* Shut\n** valve 7\n# First'
  expect(wikiToMarkdown(wiki)).toBe(
    '\n## Moorings\n\nAsk **Ada** at [the plan](https://n.example/p).\n- Shut\n  - valve 7\n1. First',
  )
})

test('code is left as it is, and tables get their line', () => {
  expect(wikiToMarkdown('a\n{code:sh}\n# no heading\n* no list\n{code}\nb *c*')).toBe(
    'a\n\n```\n# no heading\n* no list\n```\nb **c**',
  )
  expect(wikiToMarkdown('||Berth||Fee||\n|A|31|')).toBe('| Berth | Fee |\n| --- | --- |\n|A|31|')
})
