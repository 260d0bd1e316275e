import { describe, expect, it } from 'vitest'
import type { Citation } from '@/lib/domain/answer'
import { citationHref, formatAnswerAsMarkdown, formatAnswerAsText } from './format-answer'

const citation: Citation = {
  marker: 1,
  documentId: 'doc_1',
  externalId: 'hr/leave.md',
  revisionId: 'rev_1',
  title: 'Leave [2025]',
  page: 3,
  charStart: 812,
  charEnd: 869,
  quote: 'Unused days carry over\nuntil 31 March.',
}
const text = 'Unused leave carries over until 31 March [1]. See [2024].'

describe('copy with footnotes', () => {
  it('as text keeps the markers and lists the sources below', () => {
    expect(formatAnswerAsText(text, [citation])).toBe(
      `${text}\n\n[1] Leave [2025], page 3: “Unused days carry over until 31 March.”\n`,
    )
  })

  it('as Markdown writes real footnotes with links to the pinned revision, and leaves other brackets alone', () => {
    const markdown = formatAnswerAsMarkdown(text, [citation], 'https://kb.example')
    expect(markdown).toContain('until 31 March[^1]. See [2024].')
    expect(markdown).toContain(
      String.raw`[^1]: [Leave \[2025\], page 3](https://kb.example/documents/doc_1?revision=rev_1&start=812&end=869#page=3)`,
    )
  })

  it('without citations is the text as it is', () => {
    expect(formatAnswerAsText('No.', [])).toBe('No.')
    expect(formatAnswerAsMarkdown('No.', [], '')).toBe('No.')
  })

  it('links a passage of a file without pages to its span only', () => {
    expect(citationHref({ ...citation, page: null })).toBe('/documents/doc_1?revision=rev_1&start=812&end=869')
  })
})
