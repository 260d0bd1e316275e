import { isLaterEdition, readEdition } from '@/lib/domain/text/read-edition'
import type { ExtractivePassage } from './footnote-options'
import { readCodes } from '@/lib/domain/text/read-codes'
import type { Question } from './read-question'

/**
 * Whether a passage is from an edition that another passage replaces: "Leave Policy 2023" when "Leave Policy 2025" is there. Never for the
 * edition that the question names, nor for one that alone has what the question names, and for none when it asks for what was before.
 */
export function findOutdated(question: Question, passages: readonly ExtractivePassage[]): (passage: number) => boolean {
  if (question.wantsHistory) return () => false
  const editions = passages.map((one) => readEdition(one.title))
  const codes = readCodes(question.text)
  const isNamed = (order: readonly number[]): boolean =>
    order.length > 0 && (question.numbers.includes(order[0] ?? 0) || question.text.includes(order.join('.')))
  const hasCodes = passages.map((one) => codes.every((code) => code.isIn(`${one.title}\n${one.text}`)))
  const outdated = editions.map(
    (edition, at) =>
      !isNamed(edition.order) &&
      editions.some((other, i) => isLaterEdition(other, edition) && (hasCodes[i] === true || hasCodes[at] !== true)),
  )
  return (passage) => outdated[passage] === true
}
