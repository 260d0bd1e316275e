import type { LitPart } from '@/lib/domain/claim-explanation'
import { isGerman } from '@/lib/domain/text/is-german'
import type { Quantity } from '@/lib/domain/text/parse-numbers'
import type { Comparison } from '../compare-claim'
import { hasDate, hasNumber } from '../compare-facts'
import { readFacts, type EvidenceText, type Facts } from '../evidence'
import { findNegations } from '../is-negated'
import type { ClaimFacts } from '../read-claim'
import type { SupportSpan } from '../verify-claims'
import { findRivalDate, findRivalNumber } from '../find-rivals'
import { endWithUnit, startOf, withoutOverlap } from './lit-parts'

const replies = /(?<=[|:;\t]\s*)(?:no|none|nein|nicht|false|✗)(?=\s*(?:$|[|;\t\n]))/giu

/** What of a span the check matched with the claim, and what of it says otherwise. */
export function lightSpan(
  wanted: ClaimFacts,
  found: Comparison,
  passage: EvidenceText | undefined,
  span: SupportSpan,
): LitPart[] {
  const text = passage?.text.slice(span.start, span.end) ?? ''
  const facts = readFacts(text, isGerman(passage?.text ?? text))
  const only = (part: Partial<Facts>): Facts[] => [{ ...facts, numbers: [], dates: [], ...part }]
  const rivals = findRivals(wanted, found, facts)

  const dates = facts.dates.flatMap((date): LitPart[] => {
    const place = { start: date.start, end: date.end, kind: 'date' } as const
    if (rivals.has(date)) return [{ ...place, state: 'conflict' }]
    const isWanted =
      wanted.dates.some((one) => hasDate(one, only({ dates: [date] }))) ||
      wanted.numbers.some((one) => hasNumber(one, only({ dates: [date] })))
    return isWanted ? [{ ...place, state: 'match' }] : []
  })
  const numbers = facts.numbers.flatMap((number): LitPart[] => {
    const place = { start: startOf(text, number), end: endWithUnit(text, number), kind: 'number' } as const
    if (rivals.has(number)) return [{ ...place, state: 'conflict' }]
    const isWanted = wanted.numbers.some((one) => hasNumber(one, only({ numbers: [number] })))
    return isWanted ? [{ ...place, state: found.numbersSwapped ? 'conflict' : 'match' }] : []
  })
  const agrees = found.isDenied === wanted.negated
  const denied = agrees && !wanted.negated ? [] : [...findNegations(text), ...repliesIn(text)]
  const denials = denied.map((place): LitPart => ({ ...place, kind: 'denial', state: agrees ? 'match' : 'conflict' }))
  const words = facts.words.flatMap((word): LitPart[] => {
    const place = { start: word.start, end: word.end }
    if (found.names.has(word.stem))
      return [{ ...place, kind: 'name', state: found.namesSwapped ? 'conflict' : 'match' }]
    return found.terms.get(word.stem) === 'span' ? [{ ...place, kind: 'word', state: 'match' }] : []
  })
  return withoutOverlap([...dates, ...numbers, ...denials, ...words])
}

/** The "no" of a table's cell. */
const repliesIn = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(replies)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** The numbers and dates of the span that stand where the claim has another. */
function findRivals(wanted: ClaimFacts, found: Comparison, facts: Facts): Set<object> {
  const missing = found.numbers.filter(({ isThere }) => !isThere).map(({ number }): Quantity => number)
  const dates = found.dates.filter(({ isThere }) => !isThere).map(({ date }) => date)
  const all = [
    ...missing.map((number) => findRivalNumber(number, wanted, facts)),
    ...dates.map((date) => findRivalDate(date, wanted, facts)),
  ]
  return new Set(all.filter((one) => one !== null))
}
