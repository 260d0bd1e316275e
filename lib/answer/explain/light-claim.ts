import type { LitPart } from '@/lib/domain/claim-explanation'
import type { Comparison, WordPlace } from '../compare-claim'
import { findNegations } from '../is-negated'
import type { ClaimFacts } from '../read-claim'
import { endWithUnit, startOf, withoutOverlap } from './lit-parts'

const stateOf = (place: WordPlace | undefined): LitPart['state'] =>
  place === 'span' ? 'match' : place === 'context' ? 'context' : 'missing'

/** The parts of a claim that the check looked for, each with what it found. Words that carry no meaning are not looked for, and not lit. */
export function lightClaim(wanted: ClaimFacts, found: Comparison | null): LitPart[] {
  const { claim } = wanted
  const dates = wanted.dates.map((date): LitPart => {
    const isThere = found?.dates.some((one) => one.date === date && one.isThere) === true
    return { start: date.start, end: date.end, kind: 'date', state: isThere ? 'match' : 'missing' }
  })
  const numbers = wanted.numbers.map((number): LitPart => {
    const isOnSubject = found?.numbers.some((one) => one.number === number && one.isOnSubject) === true
    const state = isOnSubject && !found?.numbersSwapped ? 'match' : isOnSubject ? 'conflict' : 'missing'
    return { start: startOf(claim, number), end: endWithUnit(claim, number), kind: 'number', state }
  })
  const denials = findNegations(claim).map((place): LitPart => ({
    ...place,
    kind: 'denial',
    state: found?.isDenied === wanted.negated && !found.denialMoved ? 'match' : 'conflict',
  }))
  const words = wanted.words.flatMap((word): LitPart[] => {
    const place = { start: word.start, end: word.end }
    if (wanted.names.includes(word.stem)) {
      const state = stateOf(found?.names.get(word.stem))
      return [{ ...place, kind: 'name', state: state === 'match' && found?.namesSwapped ? 'conflict' : state }]
    }
    return wanted.terms.has(word.stem) ? [{ ...place, kind: 'word', state: stateOf(found?.terms.get(word.stem)) }] : []
  })
  return withoutOverlap([...dates, ...numbers, ...denials, ...words])
}
