import { expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/answer'
import { keepsFormat } from './keeps-format'

const claim = (start: number, end: number, citations: number[]): Claim => ({
  text: 'x',
  start,
  end,
  verdict: 'supported',
  citations,
})
const good = {
  text: 'Leave carries over [1]. It ends in March [2].',
  claims: [claim(0, 18, [1]), claim(24, 40, [2])],
  citations: [{ marker: 1 }, { marker: 2 }],
}

test('an answer as every answer should be', () => {
  expect(keepsFormat(good)).toBe(true)
  expect(
    keepsFormat({
      ...good,
      claims: [claim(0, 18, [1]), { ...claim(24, 40, []), verdict: 'unsupported' }],
      citations: [{ marker: 1 }],
    }),
  ).toBe(true)
})

test.each([
  ['no words', { text: ' ' }],
  ['no claim', { claims: [] }],
  ['a footnote that leads nowhere', { citations: [{ marker: 1 }] }],
  ['a source that no footnote shows', { citations: [{ marker: 1 }, { marker: 2 }, { marker: 3 }] }],
  ['claims that overlap', { claims: [claim(0, 30, [1]), claim(24, 40, [2])] }],
  ['a claim beyond the end', { claims: [claim(0, 400, [1])] }],
  ['a piece of the prompt', { text: `${good.text} <passage number="1">` }],
])('%s is not', (_, fields) => {
  expect(keepsFormat({ ...good, ...fields })).toBe(false)
})
