import { expect, test } from 'vitest'
import type { Citation, Claim } from '@/lib/domain/answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { withholdSources, withheldSentence } from './withhold-sources'

const one = (documentId: string) => ({ documentId, title: 'T', quote: 'q', externalId: 'e', text: 'passage' })
const cite = (marker: number, documentId: string) => ({ marker, ...one(documentId) }) as unknown as Citation
const claim = (text: string, citations: number[]): Claim => ({
  text,
  start: 0,
  end: text.length,
  verdict: citations.length > 0 ? 'supported' : 'unsupported',
  citations,
})
const answer = (fields: object): StoredAnswer =>
  ({
    status: 'answered',
    text: '',
    claims: [],
    citations: [],
    sources: [],
    suggestions: [],
    ...fields,
  }) as unknown as StoredAnswer
const open = new Set(['doc_open'])
const sources = [one('doc_open'), one('doc_closed')]

test('a sentence from a closed source gives way to a notice, and its footnote loses title and quote', () => {
  const seen = withholdSources(
    answer({
      text: 'Leave is 30 days [1]. Pay is 91,000 [2].',
      claims: [claim('Leave is 30 days', [1]), claim('Pay is 91,000', [2])],
      citations: [cite(1, 'doc_open'), cite(2, 'doc_closed')],
      sources,
    }),
    open,
  )
  expect(seen.text).toBe(`Leave is 30 days [1]. ${withheldSentence} [2].`)
  expect(seen.citations[1]).toMatchObject({ title: '', quote: '', withheld: true })
  expect(seen.sources.map((source) => source.documentId)).toEqual(['doc_open'])
})

test('a sentence without a source goes as soon as one of the passages is closed, even if no footnote names it', () => {
  const text = 'Leave is 30 days [1]. Pay is 91,000.'
  const claims = [claim('Leave is 30 days', [1]), claim('Pay is 91,000', [])]
  const given = answer({ text, claims, citations: [cite(1, 'doc_open')], sources })
  expect(withholdSources(given, open).text).toBe('Leave is 30 days [1].')
  expect(withholdSources(given, new Set(['doc_open', 'doc_closed'])).text).toBe(text)
})

test.each(['running', 'failed', 'refused'])(
  'the unchecked text of a %s answer goes with any of its passages',
  (status) => {
    expect(withholdSources(answer({ status, text: 'Pay is 91,', sources }), open).text).toBe('')
  },
)

test('of what the owner of a file shares the sentences stay, and its footnotes, passages and nearest passages go', () => {
  const given = answer({
    text: 'Leave is 30 days [1]. The notice is 47 days [2]. Pay is 91,000 [3].',
    claims: [claim('Leave is 30 days', [1]), claim('The notice is 47 days', [2]), claim('Pay is 91,000', [3])],
    citations: [cite(1, 'doc_open'), cite(2, 'doc_told'), cite(3, 'doc_closed')],
    sources: [...sources, one('doc_told')],
    suggestions: [one('doc_told'), one('doc_open')],
  })
  const seen = withholdSources(given, open, { told: new Set(['doc_told']) })
  expect(seen.text).toBe(`Leave is 30 days [1]. The notice is 47 days [2]. ${withheldSentence} [3].`)
  expect(seen.citations.map(({ withheld, attached }) => [withheld, attached])).toEqual([
    [undefined, undefined],
    [true, true],
    [true, undefined],
  ])
  expect(seen.citations[1]).toMatchObject({ title: '', quote: '', externalId: '' })
  expect([seen.sources, seen.suggestions].map((some) => some.map(({ documentId }) => documentId))).toEqual([
    ['doc_open'],
    ['doc_open'],
  ])
  expect(
    withholdSources(given, new Set(['doc_open', 'doc_told', 'doc_closed']), { told: new Set(['doc_told']) }),
  ).toEqual(given)
})

test('headings go with any of the passages, and sums with the sentence that states them', () => {
  const text = '## Bands of pay\n\nLeave is 30 days [1].'
  const given = answer({ text, claims: [claim('Leave is 30 days', [1])], citations: [cite(1, 'doc_open')], sources })
  expect(withholdSources(given, open).text).toBe('Leave is 30 days [1].')
  expect(withholdSources(given, new Set(['doc_open', 'doc_closed'])).text).toBe(text)
  const sum = { ...claim('Pay is 91,000', [1]), calculation: { expression: '90,000 + 1,000', result: '91,000' } }
  const worked = answer({ text: 'Pay is 91,000 [1].', claims: [sum], citations: [cite(1, 'doc_closed')], sources })
  expect(JSON.stringify(withholdSources(worked, open))).not.toMatch(/9[01],000/)
})

test('what was known of a document that is no source counts, too', () => {
  const claims = [claim('Leave is 30 days', [1]), claim('Orchid moves', [])]
  const text = 'Leave is 30 days [1]. Orchid moves.'
  const given = answer({ text, claims, citations: [cite(1, 'doc_open')], sources: [one('doc_open')] })
  expect(withholdSources(given, open, { seen: [one('doc_listed')] }).text).toBe('Leave is 30 days [1].')
  expect(withholdSources(given, open, { seen: [one('doc_open')] }).text).toBe(text)
})
