import { expect, test } from 'vitest'
import { citePassages } from './cite-passages'
import { splitClaims } from './split-claims'
import { makePassage } from './testing/make-passage'
import { createClaimVerifier, verifyClaims } from './verify-claims'

const passages = [
  makePassage(
    'Every employee has 30 days of annual leave. Unused days carry over until 31 March of the next year. They do not carry over for interns.',
    'Leave policy',
  ),
  makePassage('Name: Pro; Seats: 10; Price: €1,250\nName: Team; Seats: 50; Price: €4,000', 'Price list'),
  makePassage('The Boreal 40 weighs 2.4 kg. Maria Lindqvist leads the support team in Graz.', 'Products'),
]

const verdictOf = (claim: string): string | undefined => verifyClaims(splitClaims(claim), passages)[0]?.verdict
const quotesOf = (claim: string): string[] =>
  citePassages(verifyClaims(splitClaims(claim), passages), passages).citations.map((citation) => citation.quote)

test.each([
  ['Unused days carry over until 31 March of the next year.', 'quote'],
  ['unused days carry over until 31 March of the next year', 'quote'],
  ['Employees have 30 days of annual leave.', 'supported'],
  ['Employees have thirty days of annual leave.', 'supported'],
  ['Unused days can be carried over until March 31.', 'supported'],
  ['The Pro price is 1250 EUR.', 'supported'],
  ['Maria Lindqvist leads support in Graz.', 'supported'],
])('%s is %s', (claim, verdict) => {
  expect(verdictOf(claim)).toBe(verdict)
})

test.each([
  ['a wrong number', 'Employees have 25 days of annual leave.'],
  ['a wrong date', 'Unused days carry over until 30 April of the next year.'],
  ['a wrong unit', 'The Pro price is 1250%.'],
  ['a wrong currency', 'The Pro price is $1,250.'],
  ['a wrong name', 'Peter Holm leads the support team in Graz.'],
  ['a denial', 'Unused days do not carry over until 31 March of the next year.'],
  ['something else', 'The canteen opens at noon on weekdays.'],
  ['the number of another row', 'The Pro price is 4000 EUR with 10 seats.'],
])('%s is not supported', (_, claim) => {
  expect(verdictOf(claim)).toBe('unsupported')
})

test('a citation is the smallest sentence that carries the claim, and the very text at its offsets', () => {
  expect(quotesOf('Unused days can be carried over until March 31.')).toEqual([
    'Unused days carry over until 31 March of the next year.',
  ])
  const { citations } = citePassages(verifyClaims(splitClaims('The Pro price is 1250 EUR.'), passages), passages)
  const [citation] = citations
  expect(citation?.quote).toBe('Name: Pro; Seats: 10; Price: €1,250')
  expect(citation?.charStart).toBe(100)
})

test('a claim that needs two passages cites both; numbers are given by first use and none is decorative', () => {
  const verified = verifyClaims(
    splitClaims('Team has 50 seats. Employees have 30 days of annual leave [2]. Team has 50 seats.'),
    passages,
  )
  const { citations, markers } = citePassages(verified, passages)
  expect(markers).toEqual([[1], [2], [1]])
  expect(citations.map((citation) => citation.marker)).toEqual([1, 2])
})

test('what repeats a span that the model names is a quote of that span, however short; what differs by a letter is not', () => {
  const verify = createClaimVerifier(passages)
  const start = passages[0]?.text.indexOf('They do not') ?? -1
  const hint = { passage: 0, start, end: start + 'They do not carry over for interns.'.length }
  const [kept] = splitClaims('not carry over')
  const [changed] = splitClaims('do carry over')
  if (!kept || !changed) throw new Error('no claim')
  expect(verify(kept, [hint])).toMatchObject({ verdict: 'quote', spans: [hint] })
  expect(verify(changed, [hint]).verdict).not.toBe('quote')
})

test('cells of a row, as an answer shows them, are a quote of that row', () => {
  const rows = [makePassage('date: 2026-06-24; holiday: São João; rotterdam: no; porto: yes', 'Holidays')]
  const verdicts = verifyClaims(splitClaims('date: 2026-06-24 — holiday: São João; porto: yes'), rows)
  expect(verdicts).toMatchObject([{ verdict: 'quote', spans: [{ passage: 0, start: 0, end: 62 }] }])
  expect(verifyClaims(splitClaims('2026-06-24 — rotterdam: yes'), rows)[0]?.verdict).toBe('unsupported')
})

test('a number that stands in another sentence does not replace the one in the sentence that says it', () => {
  const mill = makePassage(
    'In 1874, the mill beside the river was built by Anders Holm from oak. The bakery opened in 1901. Its 12 ovens burn rye bread. The mill has 14 wheels of oak that Anders Holm made.',
    'The mill',
  )
  const verdict = (claim: string): string | undefined => verifyClaims(splitClaims(claim), [mill])[0]?.verdict
  expect(verdict('The mill beside the river was built by Anders Holm from oak in 1874.')).toBe('supported')
  expect(verdict('The mill beside the river was built by Anders Holm from oak in 1901.')).toBe('unsupported')
  expect(verdict('The mill has 12 wheels of oak that Anders Holm made.')).toBe('unsupported')
  // A true sentence made of two: the number that the first leaves out is of another kind.
  expect(verdict('The mill beside the river, built by Anders Holm from oak in 1874, has 14 wheels.')).toBe('supported')
})

test('a date that stands in another sentence does not replace the one in the sentence that says it', () => {
  const leave = makePassage(
    'Unused days of annual leave carry over until 31 March of the next year. Requests for leave are due by 30 April.',
    'Leave policy',
  )
  const verdict = (claim: string): string | undefined => verifyClaims(splitClaims(claim), [leave])[0]?.verdict
  expect(verdict('The unused days of annual leave carry over until 31 March of next year.')).toBe('supported')
  expect(verdict('The unused days of annual leave carry over until 30 April of next year.')).toBe('unsupported')
})
