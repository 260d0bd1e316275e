import { subjectStems } from '@/lib/domain/text/subject-stems'
import { areOfOneKind } from './are-of-one-kind'
import type { Unit } from './collect-units'
import type { ExtractivePassage } from './footnote-options'
import type { ScoredUnit } from './judge-evidence'
import type { RankedUnit } from './rank-units'
import type { Question } from './read-question'

/** Share of their words that two pieces have in common when they say the same of two things; less under headings of one name. */
const leastLikeness = { read: 0.4, unread: 0.55, sameHeading: 0.1 }

/**
 * The units that answer a question for one thing as the best one does for another of its kind, itself among them: "An empty room is released after
 * 10 minutes" of one office guide and "after 15 minutes" of another, when the question names no office. Empty where there are none, where all say the
 * same, and for questions that ask for no single value.
 * @param ordered those with enough evidence, best first
 * @param ranked all, by their words: a sure answer ends the reading, so that its like may not have been read
 */
export function findParallel(
  question: Question,
  { ordered, ranked }: { readonly ordered: readonly ScoredUnit[]; readonly ranked: readonly RankedUnit[] },
  passages: readonly ExtractivePassage[],
  isOutdated: (passage: number) => boolean,
): RankedUnit[] {
  const [lead] = ordered
  if (!lead || question.type === 'any' || question.wantsHistory || isOutdated(lead.passage)) return []
  const titleOf = (unit: Unit): string => passages[unit.passage]?.title ?? ''
  const found: RankedUnit[] = [lead]
  for (const unit of ranked) {
    const isRead = ordered.some((one) => isSamePlace(one, unit))
    const least = isSameHeading(unit, lead) ? 'sameHeading' : isRead ? 'read' : 'unread'
    const isLike =
      likenessOf(unit, lead) >= leastLikeness[least] &&
      question.terms.every((term) => unit.stems.has(term) || !lead.stems.has(term)) &&
      unit.typed === lead.typed &&
      unit.measured === lead.measured &&
      !isOutdated(unit.passage)
    if (isLike && found.every((one) => areOfOneKind(titleOf(one), titleOf(unit)))) found.push(unit)
  }
  const stems = found.map((unit) => subjectStems(titleOf(unit)))
  const isNamed = stems.some((own) =>
    own.some((stem) => question.terms.includes(stem) && stems.some((other) => !other.includes(stem))),
  )
  const isSame = found.every((unit) => unit.text === lead.text)
  return found.length < 2 || isNamed || isSame ? [] : found
}

const isSamePlace = (a: Unit, b: Unit): boolean => a.passage === b.passage && a.start === b.start

const lastHeading = ({ heading }: Unit): string => heading.split(' > ').at(-1) ?? ''
const isSameHeading = (a: Unit, b: Unit): boolean => lastHeading(a) !== '' && lastHeading(a) === lastHeading(b)

function likenessOf(a: RankedUnit, b: RankedUnit): number {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length
  return shared / (a.stems.size + b.stems.size - shared || 1)
}
