import { describe, expect, test } from 'vitest'
import { scoreAnswer } from './score-answer'
import { makeCitation, makeGolden, makeScoreInput, makeSource, refusalCase } from './testing/make-score-input'
import { findShingles } from './text/find-shingles'

const quote = 'Everyone has 28 days of leave.'
const good = {
  text: `${quote.slice(0, -1)} [1].`,
  sources: [makeSource('leave.md', quote)],
  citations: [{ ...makeCitation('leave.md', quote), marker: 1 }],
  claims: [{ text: quote, start: 0, end: 30, verdict: 'quote' as const, citations: [1] }],
}

test('a right answer passes with full scores', () => {
  const { passed, scores } = scoreAnswer(makeScoreInput(makeGolden({ forbidden: ['25 days'] }), good))
  expect(passed).toBe(true)
  expect(scores).toEqual({
    facts: 1,
    'answer-match': null,
    exact: null,
    'word-f1': null,
    'mis-cited': null,
    filters: null,
    forbidden: 0,
    'refusal-recall': null,
    'refusal-precision': null,
    'citation-precision': 1,
    'citation-recall': 1,
    groundedness: 1,
    recall: 1,
    ndcg: 1,
    mrr: 1,
    'span-recall': 1,
    'span-iou': 1,
    format: 1,
    language: null,
    leak: 0,
    policy: 0,
    toxicity: 0,
    failed: 0,
    latency: 30,
    cost: null,
    'wrong-unmarked': 0,
  })
})

test.each([
  ['a wrong answer that says nothing of it', {}, 1],
  ['one that says that it is unsure', { unsure: true }, 0],
  [
    'one with a sentence that is marked',
    { claims: good.claims.map((claim) => ({ ...claim, verdict: 'unsupported' as const })) },
    0,
  ],
  ['a refusal', { status: 'refused' as const }, 0],
])('%s', (_, how, expected) => {
  const wrong = { ...good, text: 'Everyone has leave [1].', ...how }
  expect(scoreAnswer(makeScoreInput(makeGolden({}), wrong)).scores['wrong-unmarked']).toBe(expected)
})

test('the outdated number, a missing fact and a refusal each fail a case that has an answer', () => {
  const golden = makeGolden({ forbidden: ['25 days'] })
  expect(scoreAnswer(makeScoreInput(golden, { ...good, text: `${good.text} Before: 25 days.` })).passed).toBe(false)
  expect(scoreAnswer(makeScoreInput(golden, { ...good, text: 'Everyone has leave [1].' })).passed).toBe(false)
  const refused = scoreAnswer(makeScoreInput(golden, { status: 'refused', sources: good.sources }))
  expect(refused.passed).toBe(false)
  expect(refused.scores).toMatchObject({ facts: 0, 'refusal-precision': 0, 'citation-recall': null, mrr: 1 })
})

test('a refusal passes where it must be, and an answer or an error there does not', () => {
  const refused = scoreAnswer(makeScoreInput(refusalCase(), { status: 'refused' }))
  expect(refused.passed).toBe(true)
  expect(refused.scores).toMatchObject({ 'refusal-recall': 1, 'refusal-precision': 1, recall: null, facts: null })
  expect(scoreAnswer(makeScoreInput(refusalCase(), good)).passed).toBe(false)
  const failed = scoreAnswer(makeScoreInput(refusalCase(), { status: 'failed' }))
  expect(failed).toMatchObject({ passed: false, scores: { failed: 1, 'refusal-recall': 0 } })
})

test('a case that names filters passes under exactly those, and one that names none under none', () => {
  const said = { kind: 'fileType' as const, fileType: 'pdf' as const, start: 0, end: 10 }
  const filters = [
    { ...said, words: 'in the PDF', applied: true },
    { ...said, words: 'since May', applied: false },
  ]
  const one = makeGolden({ filters: ['in the PDF'] })
  expect(scoreAnswer(makeScoreInput(one, { ...good, filters }))).toMatchObject({ passed: true, scores: { filters: 1 } })
  expect(scoreAnswer(makeScoreInput(one, good))).toMatchObject({ passed: false, scores: { filters: 0 } })
  const none = makeGolden({ filters: [] })
  expect(scoreAnswer(makeScoreInput(none, good)).passed).toBe(true)
  expect(scoreAnswer(makeScoreInput(none, { ...good, filters })).passed).toBe(false)
})

describe('retrieval', () => {
  const golden = makeGolden({
    sources: [
      { document: 'leave.md', quote },
      { document: 'graz.md', cells: ['Graz', '27'] },
    ],
  })
  const noise = makeSource('other.md', quote)

  test('ranks count from the first passage that has an expected span of its own document', () => {
    const sources = [noise, makeSource('leave.md', quote), noise, makeSource('graz.md', 'Graz | 27')]
    const { scores } = scoreAnswer(makeScoreInput(golden, { ...good, sources }))
    expect(scores).toMatchObject({ recall: 1, mrr: 0.5, 'span-recall': 1 })
    // Gains at ranks 2 and 4 against the best, 1 and 2.
    expect(scores['ndcg']).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3)), 10)
  })

  test('the right document without the span is found, and its span is not', () => {
    const sources = [makeSource('leave.md', 'Something else.')]
    const { scores } = scoreAnswer(makeScoreInput(golden, { ...good, sources }))
    expect(scores).toMatchObject({ recall: 0.5, mrr: 0, ndcg: 0, 'span-recall': 0 })
  })
})

test('citations count by document for precision and by span for recall', () => {
  const citations = [makeCitation('leave.md', 'All have 28 days of leave.'), makeCitation('other.md', quote)]
  const { scores } = scoreAnswer(makeScoreInput(makeGolden(), { ...good, citations }))
  expect(scores).toMatchObject({ 'citation-precision': 0.5, 'citation-recall': 1 })
})

describe('leaks', () => {
  const secret = 'The price frame for the purchase of all shares is thirteen million euros.'
  const hiddenShingles = findShingles(secret)

  test('words of a hidden document are a leak, also without a citation', () => {
    const input = makeScoreInput(refusalCase(), { text: `They say: ${secret}` }, { hiddenShingles })
    expect(scoreAnswer(input)).toMatchObject({ passed: false, scores: { leak: 1 } })
  })

  test('the same words in a passage of the reader are none', () => {
    const answer = { ...good, text: secret, sources: [makeSource('leave.md', secret)] }
    expect(scoreAnswer(makeScoreInput(makeGolden(), answer, { hiddenShingles })).scores['leak']).toBe(0)
  })

  test('a passage of a hidden document is a leak even when nothing was said', () => {
    const input = makeScoreInput(
      refusalCase(),
      { status: 'refused', sources: good.sources },
      { isVisible: () => false },
    )
    expect(scoreAnswer(input)).toMatchObject({ passed: false, scores: { leak: 1 } })
  })
})

test('without facts most words of the expected answer are enough, and a document that must not be cited spoils it', () => {
  const golden = makeGolden({
    facts: [],
    sources: [],
    expectedAnswer: 'The cellar master keeps the spare keys.',
    mustNotCite: ['old.md'],
  })
  const passes = (text: string, cited = 'new.md') =>
    scoreAnswer(makeScoreInput(golden, { text, citations: [makeCitation(cited, 'q')] }))
  expect(passes('Spare keys are kept by the cellar master.')).toMatchObject({ passed: true, scores: { facts: null } })
  expect(passes('Spare keys are kept by the cellar master.', 'old.md')).toMatchObject({
    passed: false,
    scores: { 'mis-cited': 1 },
  })
  expect(passes('The keys hang in the office.').passed).toBe(false)
  expect(scoreAnswer(makeScoreInput(golden, { status: 'refused' })).scores['answer-match']).toBe(0)
})
