import type { Reason } from '@/lib/domain/claim-explanation'
import { leastCover, type Comparison } from '../compare-claim'
import type { EvidenceUnit, Facts } from '../evidence'
import type { ClaimFacts } from '../read-claim'
import { findRivalDate, findRivalNumber } from '../find-rivals'
import { lightClaim } from './light-claim'
import { endWithUnit } from './lit-parts'
import { ownFacts } from './own-facts'

export type WhatWasFound =
  | { readonly kind: 'quote' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'compared'; readonly wanted: ClaimFacts; readonly comparison: Comparison }

/** Why a claim got its verdict, in plain words; what speaks against it comes first. */
export function describeReasons(found: WhatWasFound): Reason[] {
  if (found.kind === 'quote') return [{ holds: true, text: 'The passage says this word for word.' }]
  if (found.kind === 'nothing') {
    return [{ holds: false, text: 'None of the passages that were found has a word of this.' }]
  }
  const { wanted, comparison } = found
  const reasons = [
    ...describeNumbers(wanted, comparison),
    ...describeDates(wanted, comparison),
    ...describeNames(wanted, comparison),
    ...describeDenial(wanted, comparison),
    ...describeOrder(comparison),
    ...describeOtherThing(wanted, comparison),
    describeWords(wanted, comparison),
  ]
  return [...reasons.filter(({ holds }) => !holds), ...reasons.filter(({ holds }) => holds)]
}

const quoted = (text: string): string => `“${text.replace(/\s+/g, ' ').trim()}”`
const against = (text: string): Reason => ({ holds: false, text })
const fine = (text: string): Reason => ({ holds: true, text })

/** The first unit that has a rival, with it. */
function firstIn<Found>(units: readonly EvidenceUnit[], find: (facts: Facts) => Found | null) {
  for (const unit of units) {
    const found = find(ownFacts(unit))
    if (found) return { unit, found }
  }
  return null
}

function describeNumbers(wanted: ClaimFacts, { numbers, units }: Comparison): Reason[] {
  return numbers.map(({ number, isThere, isOnSubject }) => {
    const stated = quoted(wanted.claim.slice(number.start, endWithUnit(wanted.claim, number)))
    if (isOnSubject) return fine(`The number ${stated} is there.`)
    const rival = firstIn(units, (facts) => findRivalNumber(number, wanted, facts))
    const where = isThere ? 'there, but in a sentence about something else' : 'not there'
    if (!rival) return against(`The number ${stated} is ${where}.`)
    const { unit, found } = rival
    const said = quoted(unit.text.slice(found.start, endWithUnit(unit.text, found)))
    return against(`The number ${stated} is ${where}; ${isThere ? 'the one about this' : 'it'} says ${said}.`)
  })
}

function describeDates(wanted: ClaimFacts, { dates, units }: Comparison): Reason[] {
  return dates.map(({ date, isThere }) => {
    const stated = quoted(wanted.claim.slice(date.start, date.end))
    if (isThere) return fine(`The date ${stated} is there.`)
    const rival = firstIn(units, (facts) => findRivalDate(date, wanted, facts))
    if (!rival) return against(`The date ${stated} is not there.`)
    return against(
      `The date ${stated} is not there; it says ${quoted(rival.unit.text.slice(rival.found.start, rival.found.end))}.`,
    )
  })
}

/** Words of one name that stand side by side and were found alike are named as one. */
function describeNames(wanted: ClaimFacts, comparison: Comparison): Reason[] {
  const runs: { start: number; end: number; state: string }[] = []
  for (const part of lightClaim(wanted, { ...comparison, namesSwapped: false })) {
    if (part.kind !== 'name') continue
    const last = runs.at(-1)
    const isNext = last && last.state === part.state && /^\s*$/.test(wanted.claim.slice(last.end, part.start))
    if (isNext) last.end = part.end
    else runs.push({ start: part.start, end: part.end, state: part.state })
  }
  return runs.map(({ start, end, state }) => {
    const name = quoted(wanted.claim.slice(start, end))
    if (state === 'missing') return against(`The name ${name} is not there.`)
    return fine(
      state === 'match'
        ? `The name ${name} is there.`
        : `The name ${name} stands in the title, a heading or the sentence before.`,
    )
  })
}

function describeDenial(wanted: ClaimFacts, { isDenied, denialMoved }: Comparison): Reason[] {
  if (denialMoved) return [against('Both deny or limit something (“not”, “only”), and not the same.')]
  if (isDenied === wanted.negated) return isDenied ? [fine('Both say no to it.')] : []
  return [
    against(
      isDenied
        ? 'The passage says no to this, and the sentence does not.'
        : 'The sentence denies what the passage does not deny.',
    ),
  ]
}

function describeOrder({ numbersSwapped, namesSwapped }: Comparison): Reason[] {
  return [
    ...(numbersSwapped
      ? [against('Two numbers have changed places: each stands where the passage has the other.')]
      : []),
    ...(namesSwapped ? [against('Two names have changed places: the passage says it the other way round.')] : []),
  ]
}

function describeOtherThing(wanted: ClaimFacts, { units }: Comparison): Reason[] {
  const others = units
    .flatMap((unit) => unit.codes)
    .filter((code) => wanted.codes.some((asked) => asked.kind === code.kind))
  const asked = wanted.codes.filter((code) => others.some((other) => other.kind === code.kind))
  const isThere = asked.some((code) => units.some((unit) => code.isIn(unit.text)))
  if (isThere || others.length === 0) return []
  const names = (codes: readonly { value: string }[]): string =>
    [...new Set(codes.map(({ value }) => value))].join(', ')
  return [against(`The passage is about ${names(others)}, the sentence about ${names(asked)}.`)]
}

function describeWords(wanted: ClaimFacts, { terms, cover }: Comparison): Reason {
  const places = [...terms.values()]
  const inSpan = places.filter((place) => place === 'span').length
  const around = places.filter((place) => place === 'context').length
  const isInDate = (word: { start: number; end: number }): boolean =>
    wanted.dates.some((date) => word.start >= date.start && word.end <= date.end)
  const lacking = wanted.words
    .filter((word) => terms.get(word.stem) === null && !isInDate(word))
    .map(({ text }) => text)
  const also = around > 0 ? ` and ${around} in its title or headings` : ''
  const rest = lacking.length > 0 ? ` Not there: ${[...new Set(lacking)].slice(0, 8).map(quoted).join(', ')}.` : ''
  const counted = `Of ${places.length} ${places.length === 1 ? 'word that carries' : 'words that carry'} meaning ${inSpan} ${inSpan === 1 ? 'is' : 'are'} in the passage${also}.${rest}`
  if (cover >= leastCover) return fine(counted)
  return against(
    `${counted} That is too little: ${Math.round(cover * 100)} % of what counts, and it takes ${Math.round(leastCover * 100)} %.`,
  )
}
