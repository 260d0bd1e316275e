import { expect, test } from 'vitest'
import { maxCheckedChars as serverLimit, type CheckedSentence } from '@/lib/domain/text-check'
import { applyCheckEvent, countVerdicts, drawPieces, noCheck } from './check-state'
import { maxCheckedChars } from './max-checked-chars'

const text = '# Leave\n\nLeave is 30 days. Is it?  It carries over.'
const pieces = [
  { index: 0, start: 0, end: 7, isClaim: false },
  { index: 1, start: 9, end: 26, isClaim: true },
  { index: 2, start: 27, end: 33, isClaim: false },
  { index: 3, start: 35, end: text.length, isClaim: true },
]
const sentence: CheckedSentence = {
  index: 1,
  start: 9,
  end: 26,
  verdict: 'supported',
  text: 'Leave is 30 days',
  parts: [],
  spans: [],
  cover: 1,
  reasons: [],
}

const started = applyCheckEvent(
  { ...noCheck, status: 'running' },
  { id: 1, type: 'started', text, pieces, leastCover: 0.55 },
)

test('no character of the text is lost, and what is not checked yet is told apart from what never is', () => {
  const drawn = drawPieces(applyCheckEvent(started, { id: 2, type: 'checked', sentence }))
  expect(drawn.map((piece) => piece.text).join('')).toBe(text)
  expect(drawn.filter((piece) => piece.sentence).map((piece) => piece.text)).toEqual(['Leave is 30 days.'])
  expect(drawn.filter((piece) => piece.isWaiting).map((piece) => piece.text)).toEqual(['It carries over.'])
})

test('a check that breaks off keeps what was checked', () => {
  const checked = applyCheckEvent(started, { id: 2, type: 'checked', sentence })
  const error = { code: 'database_timeout', message: 'Too slow.', retryable: true }
  const failed = applyCheckEvent(checked, { id: 3, type: 'error', error })
  expect(failed).toMatchObject({ status: 'failed', problem: error, sentences: [sentence] })
  expect(countVerdicts(failed.sentences)).toEqual({ supported: 1, contradicted: 0, unsupported: 0, nothing_found: 0 })
  expect(drawPieces(failed).some((piece) => piece.isWaiting)).toBe(false)
})

test('the page and the server have the same limit', () => {
  expect(maxCheckedChars).toBe(serverLimit)
})
