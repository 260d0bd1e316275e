import { expect, test } from 'vitest'
import type { Citation, Claim, Source } from './answer'
import { redactAnswer, removedNote } from './redact-answer'

const citation = (marker: number, documentId: string): Citation => ({
  marker,
  documentId,
  externalId: `${documentId}.md`,
  revisionId: 'rev_1',
  title: `Title of ${documentId}`,
  page: null,
  charStart: 0,
  charEnd: 5,
  quote: `words of ${documentId}`,
})

test('claims and quotes of a removed document become a note, and the other claims’ offsets still fit', () => {
  const text = 'The price is 10 EUR. Leave is 30 days. See both.'
  const claim = (from: string, citations: number[]): Claim => ({
    text: from,
    start: text.indexOf(from),
    end: text.indexOf(from) + from.length,
    verdict: 'supported',
    citations,
  })
  const redacted = redactAnswer(
    {
      text,
      claims: [claim('The price is 10 EUR.', [1]), claim('Leave is 30 days.', [2]), claim('See both.', [2])],
      citations: [citation(1, 'doc_gone'), citation(2, 'doc_kept')],
      sources: [],
      suggestions: [],
    },
    (documentId) => documentId === 'doc_gone',
  )
  expect(redacted.text).toBe(`${removedNote} Leave is 30 days. See both.`)
  for (const { text: words, start, end } of redacted.claims) expect(redacted.text.slice(start, end)).toBe(words)
  expect(JSON.stringify(redacted)).not.toMatch(/10 EUR|words of doc_gone|Title of doc_gone/)
  expect(redacted.citations[1]?.quote).toBe('words of doc_kept')
})

test('what rests on no source goes with any of the documents that the answer was made from', () => {
  const source = {
    documentId: 'doc_gone',
    title: 'T',
    externalId: 'e',
    headingPath: [],
    text: 'words',
  } as unknown as Source
  const text = 'The price is 10 EUR.'
  const content = { text, claims: [], citations: [], sources: [source], suggestions: [] }
  const isGone = (documentId: string): boolean => documentId === 'doc_gone'
  expect(redactAnswer(content, isGone).text).toBe(removedNote)
  expect(redactAnswer(content, () => false).text).toBe(text)
  const unsupported: Claim = { text, start: 0, end: text.length, verdict: 'unsupported', citations: [] }
  expect(JSON.stringify(redactAnswer({ ...content, claims: [unsupported] }, isGone))).not.toContain('10 EUR')
})

test('headings and sums go with a document, and what is left still has its place', () => {
  const text = '## Gone\n\nPay is 43 EUR.\n\n## Kept\n\nLeave is 30 days.'
  const claim = (from: string, marker: number): Claim => ({
    text: from,
    start: text.indexOf(from),
    end: text.indexOf(from) + from.length,
    verdict: 'supported',
    citations: [marker],
    calculation: { expression: '25 + 18', result: '43' },
  })
  const content = {
    text,
    claims: [claim('Pay is 43 EUR.', 1), claim('Leave is 30 days.', 2)],
    citations: [citation(1, 'doc_gone'), citation(2, 'doc_kept')],
    sources: [],
    suggestions: [],
  }
  const redacted = redactAnswer(content, (documentId) => documentId === 'doc_gone')
  expect(redacted.text).not.toContain('##')
  expect(redacted.claims.map(({ calculation }) => calculation?.result)).toEqual([undefined, '43'])
  for (const { text: words, start, end } of redacted.claims) expect(redacted.text.slice(start, end)).toBe(words)
  expect(redactAnswer(content, () => false).text).toBe(text)
})
