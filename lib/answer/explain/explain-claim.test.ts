import { expect, test } from 'vitest'
import { splitClaims } from '../split-claims'
import { makePassage } from '../testing/make-passage'
import { verifyClaims } from '../verify-claims'
import { explainClaim, type ExplainedClaim } from './explain-claim'

const passages = [
  makePassage(
    'Every employee has 30 days of annual leave. Unused days carry over until 31 March of the next year. They do not carry over for interns.',
    'Leave policy',
  ),
  makePassage(
    'The company pays 80 % of the salary for 26 weeks. Maria Lindqvist leads the support team in Graz.',
    'Pay',
  ),
  makePassage('The warranty of the Boreal 40 is 24 months from delivery.', 'Boreal'),
  makePassage('Office: Graz; Days: 27; Canteen: no; Parking: yes', 'Offices'),
]

type Shown = ExplainedClaim & { verdict: string; lit: string[]; litInSpans: string[]; against: string[] }

/** The claim as the check judges it, then explained; lit parts as "words/kind/state". */
function explain(text: string): Shown {
  const [checked] = verifyClaims(splitClaims(text), passages)
  if (!checked) throw new Error('no claim')
  const { verdict, spans, claim } = checked
  const explained = explainClaim({ text: claim.text, verdict, spans }, passages)
  const show = (from: string, parts: ExplainedClaim['parts']): string[] =>
    parts.map(({ start, end, kind, state }) => `${from.slice(start, end)}/${kind}/${state}`)
  const litInSpans = explained.spans.flatMap(({ passage, start, end, parts }) =>
    show(passages[passage]?.text.slice(start, end) ?? '', parts),
  )
  const against = explained.reasons.filter(({ holds }) => !holds).map((reason) => reason.text)
  return { ...explained, verdict, lit: show(claim.text, explained.parts), litInSpans, against }
}

test('a quote is lit as one piece in both texts', () => {
  const shown = explain('unused days carry over until 31 March of the next year.')
  expect(shown.verdict).toBe('quote')
  expect(shown.lit).toEqual(['unused days carry over until 31 March of the next year/quote/match'])
  expect(shown.litInSpans).toEqual(['Unused days carry over until 31 March of the next year/quote/match'])
  expect(shown.cover).toBeNull()
})

test('of a supported claim every part that was compared is lit on both sides, and nothing speaks against it', () => {
  const shown = explain('Employees have thirty days of leave.')
  expect(shown.lit).toEqual(['Employees/word/match', 'thirty days/number/match', 'leave/word/match'])
  expect(shown.litInSpans).toEqual(['employee/word/match', '30 days/number/match', 'leave/word/match'])
  expect(shown.against).toEqual([])
})

test.each([
  [
    'a number with another value',
    'Employees have 25 days of annual leave.',
    '25 days/number/missing',
    '30 days/number/conflict',
    /“25 days” is not there; it says “30 days”/,
  ],
  [
    'the same number with another unit',
    'The warranty of the Boreal 40 is 24 weeks from delivery.',
    '24 weeks/number/missing',
    '24 months/number/conflict',
    /“24 weeks” is not there; it says “24 months”/,
  ],
  [
    'a date',
    'Unused days carry over until 30 April of the next year.',
    '30 April/date/missing',
    '31 March/date/conflict',
    /“30 April” is not there; it says “31 March”/,
  ],
  [
    'a name that is not there',
    'Peter Holm leads the support team in Graz.',
    'Holm/name/missing',
    'Graz/name/match',
    /name “Holm” is not there/,
  ],
  [
    'a denial added',
    'Unused days do not carry over until 31 March of the next year.',
    'not/denial/conflict',
    '31 March/date/match',
    /denies what the passage does not deny/,
  ],
  [
    'a denial dropped',
    'They carry over for interns and employees.',
    'interns/word/match',
    'not/denial/conflict',
    /says no to this/,
  ],
  [
    'another thing of the kind',
    'The warranty of the Boreal 80 is 24 months from delivery.',
    'Boreal/name/match',
    '24 months/number/match',
    /about boreal 40, the sentence about boreal 80/,
  ],
  ['the no of a cell', 'The Graz office has a canteen.', 'canteen/word/match', 'no/denial/conflict', /says no to this/],
])('%s is marked on both sides and named', (_, claim, inClaim, inSpan, reason) => {
  const shown = explain(claim)
  expect(shown.verdict).toBe('unsupported')
  expect(shown.lit).toContain(inClaim)
  expect(shown.litInSpans).toContain(inSpan)
  expect(shown.against.join(' ')).toMatch(reason)
})

test('what no passage speaks of has nothing to show, and says so', () => {
  const shown = explain('Chess olympiads happen biennially.')
  expect(shown.spans).toEqual([])
  expect(shown.against).toEqual(['None of the passages that were found has a word of this.'])
  expect(shown.parts.every(({ state }) => state === 'missing')).toBe(true)
})

test('parts lie in order inside their text and never overlap, whatever the claim', () => {
  const odd = [
    '🙂',
    '12',
    '12 %',
    'no no no 26 weeks 26',
    'Graz Graz 27 27',
    '€',
    'Die Miete ist nicht 1.250,50 €.',
    'a'.repeat(5_000),
  ]
  for (const text of odd) {
    const { parts, spans } = explainClaim({ text, verdict: 'unsupported', spans: [] }, passages)
    for (const [list, length] of [
      [parts, text.length] as const,
      ...spans.map((s) => [s.parts, s.end - s.start] as const),
    ]) {
      list.forEach((part, index) => {
        expect(part.start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0)
        expect(part.end).toBeLessThanOrEqual(length)
      })
    }
  }
})

test('a supported sentence tells how often such sentences were carried; quotes, rows, other languages and what has no source do not', () => {
  const close = explain('Each employee has thirty days of annual leave.')
  expect(close.verdict).toBe('supported')
  expect(close.carriedShare).toBeGreaterThan(0.85)
  const quote = explain('unused days carry over until 31 March of the next year.')
  const row = explain('The office in Graz has 27 days.')
  const invented = explain('Each employee has forty days of annual leave.')
  expect([quote.verdict, row.verdict, invented.verdict]).toEqual(['quote', 'supported', 'unsupported'])
  expect([quote, row, invented].map(({ carriedShare }) => carriedShare)).toEqual([null, null, null])

  const german = [makePassage('Jeder Mitarbeiter hat 30 Tage Urlaub im Jahr, und der Rest verfällt im März.', 'Urlaub')]
  const text = 'Der Mitarbeiter hat im Jahr 30 Tage Urlaub, und der Rest verfällt im März.'
  const [checked] = verifyClaims(splitClaims(text), german)
  expect(checked?.verdict).toBe('supported')
  expect(explainClaim({ text, verdict: 'supported', spans: checked?.spans ?? [] }, german).carriedShare).toBeNull()
})
